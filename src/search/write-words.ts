import { open } from "node:fs/promises";
import { readText } from "../text/cache.ts";
import { type SearchHead, textBlocks } from "./blocks.ts";
import { indexWords } from "./index-content.ts";

/** Which words to write: keys of texts, never texts. */
export interface WordsTask {
  documents: { head: SearchHead; textKey: string | null }[];
  /** Text cache to read the texts from. */
  cacheDir: string;
  /** File to write. */
  file: string;
}

/**
 * Writes the words of documents, one document after the other, as one page for Pagefind to read. Words hold
 * letters and digits only, so nothing in them can be taken for HTML.
 * @returns places each document takes, in order
 * @throws {DamagedTextError}
 */
export async function writeWords(
  { documents, cacheDir, file }: WordsTask,
  onRead: () => void,
): Promise<number[]> {
  const places: number[] = [];
  await using page = await open(file, "w");
  await page.write("<html><body>");
  for (const { head, textKey } of documents) {
    const text = textKey === null ? [] : textBlocks((await readText(cacheDir, textKey)).sections);
    const words = indexWords(
      head,
      text.map((block) => block.text),
    );
    await page.write(`${words.join(" ")} `);
    places.push(words.length);
    onRead();
  }
  await page.write("</body></html>");
  return places;
}
