import { closeSync, openSync, writeFileSync } from "node:fs";
import { readText } from "../../text/kept/text-cache.ts";
import { FragmentName } from "../pagefind/fragment-name.ts";
import { type SearchHead, textBlocks } from "../words/blocks.ts";
import { WordWriter } from "../words/word-writer.ts";
import type { WordCounts } from "./store/shard-facts.ts";

/** Which words to write: keys of texts, never texts. */
export interface WordsTask {
  documents: { head: SearchHead; textKey: string | null }[];
  /** Text cache to read the texts from. */
  cacheDir: string;
  /** File to write. */
  file: string;
}

/** What is known of the words written. */
export interface WrittenWords extends WordCounts {
  /** See `FragmentName`. */
  fragment: string;
}

/**
 * Writes the words of documents, one document after the other, as one page for Pagefind to read. Words hold
 * letters and digits only, so nothing in them can be taken for HTML.
 * @throws {DamagedTextError}
 */
export async function writeWords(
  { documents, cacheDir, file }: WordsTask,
  onRead: () => void,
): Promise<WrittenWords> {
  const [places, headTokens]: [number[], number[][]] = [[], []];
  const page = openSync(file, "w");
  try {
    const fragment = new FragmentName();
    const words = new WordWriter((bytes) => {
      fragment.add(bytes);
      writeFileSync(page, bytes);
    });
    writeFileSync(page, "<html><body>");
    for (const { head, textKey } of documents) {
      const text = textKey === null ? [] : textBlocks((await readText(cacheDir, textKey)).sections);
      const written = words.document(
        head,
        text.map((block) => block.text),
      );
      places.push(written.places);
      headTokens.push(written.head);
      onRead();
    }
    words.flush();
    writeFileSync(page, "</body></html>");
    const all = places.reduce((sum, count) => sum + count, 0);
    return { places, headTokens, fragment: fragment.of(all) };
  } finally {
    closeSync(page);
  }
}
