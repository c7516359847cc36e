import type { WordFile } from "../../tables/tables.ts";

/** The words that a question is understood by, as the browser has them. All are folded, without blanks or marks. */
export interface WordTables {
  /** What people say, each with the words in which documents say it. */
  synonyms: ReadonlyMap<string, OfficialWords>;
  /** What titles are about, those of most documents first. */
  names: readonly string[];
  /** Places that titles begin with. */
  places: ReadonlySet<string>;
}

export interface OfficialWords {
  /** The most telling first. */
  words: readonly string[];
  /** Counts only where the question has no other everyday word. */
  isWeak: boolean;
}

/** Reads the file that was published. Lines that say nothing are left out, so that no file makes it throw. */
export function wordTables({ synonyms, names, places }: WordFile): WordTables {
  const words = new Map<string, OfficialWords>();
  for (const line of synonyms.split("\n")) {
    const isWeak = line.startsWith(weakMark);
    const [asked = "", official = ""] = line.slice(isWeak ? weakMark.length : 0).split("=");
    const listed = listOf(official);
    if (listed.length === 0) continue;
    for (const word of listOf(asked)) words.set(word, { words: listed, isWeak });
  }
  return { synonyms: words, names: listOf(names), places: new Set(listOf(places)) };
}

/** Begins a line of weak words. */
export const weakMark = "~";

function listOf(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}
