import type { UnitWriter } from "../output/unit-writer.ts";
import { askThread } from "../program/ask-thread.ts";
import { type Block, type KeptBlock, type LastBlocks, textOf, type WrittenText } from "./blocks.ts";
import { type AnsweredText, type SentText, sentBlocks } from "./sent-text.ts";

/** A file to be written block by block. */
export interface TextToWrite {
  path: string;
  write: UnitWriter;
  blocks: readonly Block[];
  last: LastBlocks | null;
}

export interface WritingOptions {
  /** Bytes of last files from which on a thread writes them. */
  least?: number;
  /** Stops the work, for its reason. */
  signal?: AbortSignal | undefined;
}

/** Bytes of last files from which on a thread is worth its start: four times what it costs. */
const worthAThread = 40_000_000;
/** Lines that a thread is sent: they are held until it has them. */
const sentAtMost = 25_000;

const entry = new URL("./sent-text-worker.ts", import.meta.url);

/**
 * Writes files. Where most of large ones is copied, a thread reads, hashes and writes them; something else may be done
 * here meanwhile.
 * @returns what is to be kept of each
 */
export async function writeTexts(
  texts: readonly TextToWrite[],
  { least = worthAThread, signal }: WritingOptions = {},
): Promise<KeptBlock[][]> {
  const sent = sentTexts(texts, least);
  const answers = sent && (await askThread<AnsweredText[] | null>(entry, sent, signal));
  // Where something does not stand where it is said to, all is written here.
  if (!answers) return texts.map(writeHere);
  for (const [at, { file }] of answers.entries()) texts[at]?.write.wrote([file]);
  return answers.map(({ blocks }) => blocks);
}

function writeHere({ path, write, blocks, last }: TextToWrite): KeptBlock[] {
  const text: WrittenText = { blocks: [], copied: [] };
  write.pieces(path, textOf(blocks, last, text), text.copied);
  return text.blocks;
}

/** Null where they are to be written here. */
function sentTexts(texts: readonly TextToWrite[], least: number): SentText[] | null {
  let [bytes, lines] = [0, 0];
  for (const { blocks, last } of texts) {
    if (!last) return null;
    const known = new Set(last.blocks.map(([key]) => key));
    for (const [, length] of last.blocks) bytes += length;
    for (const { key, count } of blocks) if (!known.has(key)) lines += count;
  }
  if (bytes < least || lines > sentAtMost) return null;
  return texts.map(({ path, write, blocks, last }) => {
    const { hasSm3 } = write;
    const known = last as LastBlocks;
    return {
      path,
      place: write.place(path),
      blocks: sentBlocks(blocks, known),
      last: known,
      hasSm3,
    };
  });
}
