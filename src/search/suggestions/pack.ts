import {
  type Check,
  isCount,
  isInteger,
  isListOf,
  isRecordOf,
  isText,
} from "../engine/received/shapes.ts";

/** What is suggested. */
export type SuggestionKind = "document" | "number" | "organ" | "synonym";

/**
 * Text, and what it leads to: of a document its slug, of an organ its id, of a synonym the words to search for. Of a
 * number its document's title is the text; empty among those next to it.
 */
export type Entry = [text: string, target: string, number?: string];

/** One of the files that suggestions are read from; each is read for few keys. */
export interface SuggestionPack {
  entries: Entry[];
  /**
   * Keys (`head-keys.ts`), each with indexes into `entries`, the best first. Sign of the key: none for titles, `#`
   * numbers, `@` organs, `=` synonyms.
   */
  lists: [key: string, entries: number[]][];
}

/** What leads to the packs. It keeps its name, as they do: the host is asked whether it has changed. */
export interface SuggestionHead {
  format: number;
  packs: number;
}

export const suggestionFormat = 1;

/** Folder of the packs, below `pagefind/`. */
export const suggestionFolder = "suggestions/";

/** Where the head lies, below `pagefind/`. */
export const suggestionHead = `${suggestionFolder}head.js`;

/** Where a pack lies, below `pagefind/`. */
export function suggestionPack(pack: number): string {
  return `${suggestionFolder}${pack}.js`;
}

const mostPacks = 1_000_000;

export const isSuggestionHead: Check<SuggestionHead> = (value): value is SuggestionHead =>
  isRecordOf<SuggestionHead>({ format: isInteger, packs: isCount })(value) &&
  value.format === suggestionFormat &&
  value.packs >= 1 &&
  value.packs <= mostPacks;

const isEntry: Check<Entry> = (value): value is Entry =>
  isListOf(isText)(value) && value.length >= 2;

const isList: Check<[string, number[]]> = (value): value is [string, number[]] =>
  Array.isArray(value) && value.length === 2 && isText(value[0]) && isListOf(isCount)(value[1]);

export const isSuggestionPack = isRecordOf<SuggestionPack>({
  entries: isListOf(isEntry),
  lists: isListOf(isList),
});
