import { closeSync, openSync, writeFileSync } from "node:fs";
import { readText } from "../text/cache.ts";
import { type SearchHead, textBlocks } from "./blocks.ts";
import { FragmentName } from "./fragment-name.ts";
import { indexWords } from "./index-content.ts";

/** Which words to write: keys of texts, never texts. */
export interface WordsTask {
  documents: { head: SearchHead; textKey: string | null }[];
  /** Text cache to read the texts from. */
  cacheDir: string;
  /** File to write. */
  file: string;
}

/** What is known of the words written. */
export interface WrittenWords {
  /** Places each document takes, in order. */
  places: number[];
  /** See `FragmentName`. */
  fragment: string;
}

/** Characters. */
const writtenAtOnce = 1_000_000;

/**
 * Writes the words of documents, one document after the other, as one page for Pagefind to read. Words hold
 * letters and digits only, so nothing in them can be taken for HTML.
 * @throws {DamagedTextError}
 */
export async function writeWords(
  { documents, cacheDir, file }: WordsTask,
  onRead: () => void,
): Promise<WrittenWords> {
  const places: number[] = [];
  const page = openSync(file, "w");
  try {
    const fragment = new FragmentName();
    let words = "";
    const write = () => {
      fragment.add(words);
      writeFileSync(page, words);
      words = "";
    };
    writeFileSync(page, "<html><body>");
    for (const { head, textKey } of documents) {
      const text = textKey === null ? [] : textBlocks((await readText(cacheDir, textKey)).sections);
      const found = indexWords(
        head,
        text.map((block) => block.text),
      );
      words += `${places.length > 0 ? " " : ""}${found.join(" ")}`;
      places.push(found.length);
      if (words.length > writtenAtOnce) write();
      onRead();
    }
    write();
    writeFileSync(page, "</body></html>");
    return { places, fragment: fragment.of(places.reduce((sum, count) => sum + count, 0)) };
  } finally {
    closeSync(page);
  }
}
