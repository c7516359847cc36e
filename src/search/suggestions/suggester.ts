import { documentAddress } from "../../portal/addresses/document-addresses.ts";
import { addresses, publisherAddress } from "../../portal/addresses/portal-addresses.ts";
import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import type { Check } from "../engine/received/shapes.ts";
import type { CacheUse } from "../engine/received/source.ts";
import { packNumber } from "../packs/pack-number.ts";
import { packEncoding } from "../packs/packed-text.ts";
import {
  neighbouringKeys,
  packText,
  type Series,
  seriesOf,
  squeezedUnits,
  typedKeys,
  typedNumberKeys,
} from "./head-keys.ts";
import {
  type Entry,
  isSuggestionHead,
  isSuggestionPack,
  type SuggestionKind,
  type SuggestionPack,
  suggestionHead,
  suggestionPack,
} from "./pack.ts";

export interface Suggestion {
  kind: SuggestionKind;
  /** Of a document or of the organ; of a synonym the words that documents have for what was typed. */
  title: string;
  /** The number that begins with what was typed; null when the title holds it. */
  number: string | null;
  /** Page of the document or of the organ; the search for the words of a synonym. */
  url: string;
}

/** The files of a portal, as `Files` reads them. */
export interface SuggestionFiles {
  url(path: string): string;
  json<Value>(
    path: string,
    check: Check<Value>,
    cache: CacheUse,
    encoding: "utf-8" | "utf-16le",
  ): Promise<Value>;
}

/** Characters of what was typed that suggestions are looked up by. */
const longestTyped = 200;

/** Organs, and synonyms, of one list of suggestions. */
const mostOfKind = 2;

/** Suggestions of a portal, from a few small files, whatever the number of its documents. */
export class Suggester {
  readonly #files: SuggestionFiles;

  constructor(files: SuggestionFiles) {
    this.#files = files;
  }

  /**
   * What begins with or holds a typed text once blanks and punctuation are left out: the document with exactly this
   * number, synonyms, organs, titles that begin with it, numbers that do, titles that hold it; of each the newest first,
   * what has ended last.
   * @throws {FileUnavailableError}
   */
  async suggest(text: string, limit: number): Promise<Suggestion[]> {
    const units = squeezedUnits(text.slice(0, longestTyped));
    const typed = units.join("");
    if (typed === "") return [];
    const plain = typedKeys(units);
    const numbers = typedNumberKeys(units);
    const signed = (sign: string) => plain.map((key) => sign + key);
    const lists = await this.#lists([...plain, ...numbers, ...signed("@"), ...signed("=")]);
    const of = (keys: readonly string[], holds: (entry: Entry) => boolean) =>
      distinct(keys.flatMap((key) => lists.get(key) ?? []).filter(holds));
    const at = ([title]: Entry) => squeezed(title).indexOf(typed);
    const isExact = ([, , number = ""]: Entry) => isSameNumber(squeezedUnits(number), units);
    const found = (kind: SuggestionKind, entries: readonly Entry[]) =>
      entries.map((entry) => this.#suggestion(kind, entry));
    const begun = of(numbers, ([, , number = ""]) => squeezed(number).startsWith(typed));
    const exact = of(numbers, isExact);
    const titles = of(plain, (entry) => at(entry) >= 0);
    const all = [
      ...found("number", exact),
      ...found("synonym", of(signed("="), (entry) => at(entry) === 0).slice(0, mostOfKind)),
      ...found("organ", of(signed("@"), (entry) => at(entry) >= 0).slice(0, mostOfKind)),
      ...found(
        "document",
        titles.filter((entry) => at(entry) === 0),
      ),
      ...found(
        "number",
        begun.filter((entry) => !isExact(entry)),
      ),
      ...found(
        "document",
        titles.filter((entry) => at(entry) > 0),
      ),
    ];
    const urls = new Set<string>();
    return all.filter(({ url }) => !urls.has(url) && urls.add(url)).slice(0, limit);
  }

  /**
   * Documents whose numbers are nearest to a number that was typed, in the same series: the same 机关代字 and year, serials
   * beside it, itself first where there is one that is written otherwise; without any, the newest of what the number begins with.
   * @returns none where the text is no number
   * @throws {FileUnavailableError}
   */
  async nearNumbers(text: string, limit: number): Promise<Suggestion[]> {
    const units = squeezedUnits(text.slice(0, longestTyped));
    const series = seriesOf(units);
    if (!series) return [];
    const lists = await this.#lists(neighbouringKeys(series));
    const distance = ([, , number = ""]: Entry) => distanceFrom(series, number);
    const near = distinct([...lists.values()].flat())
      .filter((entry) => distance(entry) < Number.POSITIVE_INFINITY)
      .sort((a, b) => distance(a) - distance(b));
    const found = near.length > 0 ? near : await this.#sameCode(series);
    return found.slice(0, limit).map((entry) => this.#suggestion("number", entry));
  }

  async #sameCode({ prefix }: Series): Promise<Entry[]> {
    const shorter = [prefix, withoutEndDigits(prefix)].map((key) => `#${key}`);
    const lists = await this.#lists(shorter);
    return shorter.map((key) => lists.get(key) ?? []).find(({ length }) => length > 0) ?? [];
  }

  /** The lists of keys that there are. */
  async #lists(keys: readonly string[]): Promise<Map<string, Entry[]>> {
    const { packs } = await this.#read(suggestionHead, isSuggestionHead);
    const numbers = new Set(keys.map((key) => packNumber(packText(key), packs)));
    const read = await Promise.all(
      [...numbers].map((number) => this.#read(suggestionPack(number), isSuggestionPack)),
    );
    const asked = new Set(keys);
    return new Map(read.flatMap((pack) => listsIn(pack, asked)));
  }

  #read<Value>(path: string, check: Check<Value>): Promise<Value> {
    return this.#files.json(searchIndex + path, check, "no-cache", packEncoding);
  }

  #suggestion(kind: SuggestionKind, [text, target, number]: Entry): Suggestion {
    return {
      kind,
      title: kind === "synonym" ? target : text,
      number: kind === "number" ? (number ?? null) : null,
      url: this.#files.url(pathOf(kind, target)),
    };
  }
}

function pathOf(kind: SuggestionKind, target: string): string {
  const segment = encodeURIComponent(target.toWellFormed());
  if (kind === "synonym") return `${addresses.search}?q=${segment}`;
  return kind === "organ" ? publisherAddress({ id: segment }) : documentAddress(segment);
}

function listsIn(
  { entries, lists }: SuggestionPack,
  asked: ReadonlySet<string>,
): [string, Entry[]][] {
  return lists
    .filter(([key]) => asked.has(key))
    .map(([key, indexes]) => [key, indexes.flatMap((index) => entries.slice(index, index + 1))]);
}

/** Each text with what it leads to once; of two numbers in one list, the one with its title. */
function distinct(entries: readonly Entry[]): Entry[] {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const [, target, number = ""] = entry;
    const key = `${target} ${number}`;
    if (!found.get(key)?.[0]) found.set(key, entry);
  }
  return [...found.values()];
}

function isSameNumber(number: readonly string[], typed: readonly string[]): boolean {
  const [a, b] = [seriesOf(number), seriesOf(typed)];
  return a !== null && b !== null && a.prefix === b.prefix && a.serial === b.serial;
}

/** How far serials lie apart; infinite where the series is another. */
function distanceFrom({ prefix, serial }: Series, number: string): number {
  const other = seriesOf(squeezedUnits(number));
  return other?.prefix === prefix ? Math.abs(other.serial - serial) : Number.POSITIVE_INFINITY;
}

function squeezed(text: string): string {
  return squeezedUnits(text).join("");
}

function withoutEndDigits(text: string): string {
  let end = text.length;
  while (/\d/.test(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}
