import { type MadeFile, unitWriter } from "../output/unit-writer.ts";
import { type Block, type KeptBlock, type LastBlocks, textOf, type WrittenText } from "./blocks.ts";

/** A block as a thread is sent it. */
export interface SentBlock {
  key: string;
  count: number;
  /** Null: it is to be copied. */
  text: string | null;
}

/** A file that a thread is to write. */
export interface SentText {
  path: string;
  /** Where to write it. */
  place: string;
  blocks: readonly SentBlock[];
  last: LastBlocks;
  hasSm3: boolean;
}

/** A file that a thread has written. */
export interface AnsweredText {
  file: MadeFile;
  blocks: KeptBlock[];
}

/** A block does not stand where it is said to. */
class NoBlockError extends Error {
  override name = "NoBlockError";
}

/** What a thread is sent of blocks: the text of those only that are not said to stand in the last file. */
export function sentBlocks(blocks: readonly Block[], last: LastBlocks): SentBlock[] {
  const known = new Set(last.blocks.map(([key]) => key));
  return blocks.map(({ key, count, lines }) => {
    return { key, count, text: known.has(key) ? null : [...lines()].join("") };
  });
}

/** Writes files, in the thread. @returns null where a block is not where it is said to be */
export function writeSent(texts: readonly SentText[]): AnsweredText[] | null {
  try {
    return texts.map(writeOne);
  } catch (error) {
    if (error instanceof NoBlockError) return null;
    throw error;
  }
}

function writeOne({ path, place, blocks, last, hasSm3 }: SentText): AnsweredText {
  const made: MadeFile[] = [];
  const text: WrittenText = { blocks: [], copied: [] };
  const all = blocks.map(({ key, count, text }): Block => {
    const lines = () => {
      if (text === null) throw new NoBlockError(path);
      return [text];
    };
    return { key, count, lines };
  });
  unitWriter(() => place, made, hasSm3).pieces(path, textOf(all, last, text), text.copied);
  return { file: made[0] as MadeFile, blocks: text.blocks };
}
