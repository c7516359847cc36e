import { blurred } from "../sounds/blur.ts";
import { soundsOf } from "../sounds/sounds.ts";
import type { WordTables } from "./word-tables.ts";

/** Characters of the longest part of a word that is looked up by its sound. */
export const longestPart = 8;
/** A part with one other character is looked for among parts this long: shorter ones are too many. */
export const wildLength = 4;
const mostOfInitials = 4;

/** What is looked up among the words of a portal; each table is made when it is first asked for. */
export class KnownNames {
  readonly #tables: WordTables;
  #pairs: Set<string> | undefined;
  #bySound: Map<string, string> | undefined;
  #byOthers: Map<string, string> | undefined;
  #byInitials: Map<string, string[]> | undefined;

  constructor(tables: WordTables) {
    this.#tables = tables;
  }

  /** Whether some word has these two characters in a row: what is written so is no typing error. */
  hasPair(pair: string): boolean {
    this.#pairs ??= pairsOf(this.#tables);
    return this.#pairs.has(pair);
  }

  /** A word that is read so, as far as sounds are told apart; where there is none, part of one. */
  bySound(sounds: readonly string[]): string | undefined {
    this.#bySound ??= soundsOfNames(this.#tables);
    return this.#bySound.get(sounds.map((each) => separator + blurred(each)).join(""));
  }

  /** Part of a word, of `wildLength` characters, that has all of these but the one at a place. */
  byOthers(characters: string, place: number): string | undefined {
    this.#byOthers ??= othersOfNames(this.#tables);
    return this.#byOthers.get(withHole(characters, place));
  }

  /** Words by their first letters, those that people say first: `gjj`. */
  byInitials(letters: string): readonly string[] {
    this.#byInitials ??= initialsOfNames(this.#tables);
    return this.#byInitials.get(letters) ?? [];
  }
}

const known = new WeakMap<WordTables, KnownNames>();

export function knownNames(tables: WordTables): KnownNames {
  const names = known.get(tables) ?? new KnownNames(tables);
  known.set(tables, names);
  return names;
}

const separator = " ";

/** Words in which documents say something: those that stand for everyday ones, then those of titles. */
function* documentWords({ synonyms, names }: WordTables): Generator<string> {
  for (const { words } of synonyms.values()) yield* words;
  yield* names;
}

function pairsOf(tables: WordTables): Set<string> {
  const pairs = new Set<string>();
  const add = (word: string) => {
    for (let at = 0; at + 1 < word.length; at++) pairs.add(word.slice(at, at + 2));
  };
  for (const asked of tables.synonyms.keys()) add(asked);
  for (const word of documentWords(tables)) add(word);
  return pairs;
}

/** Whole words before parts, what people say before what documents do. */
function soundsOfNames(tables: WordTables): Map<string, string> {
  const bySound = new Map<string, string>();
  const soundOf = (character: string) => blurred(soundsOf(character)[0] ?? character);
  const addFrom = (word: string, from: number, least: number) => {
    let key = "";
    const most = Math.min(word.length, from + longestPart);
    for (let at = from; at < most; at++) {
      key += separator + soundOf(word.charAt(at));
      if (at + 1 - from >= least && !bySound.has(key)) bySound.set(key, word.slice(from, at + 1));
    }
  };
  const whole = [...tables.synonyms.keys(), ...documentWords(tables)];
  for (const word of whole) if (word.length > 1) addFrom(word, 0, word.length);
  for (const word of new Set(documentWords(tables))) {
    for (let from = 0; from + 1 < word.length; from++) addFrom(word, from, 2);
  }
  return bySound;
}

function othersOfNames(tables: WordTables): Map<string, string> {
  const byOthers = new Map<string, string>();
  for (const word of new Set(documentWords(tables))) {
    for (let from = 0; from + wildLength <= word.length; from++) {
      const part = word.slice(from, from + wildLength);
      for (let hole = 0; hole < wildLength; hole++) {
        const key = withHole(part, hole);
        if (!byOthers.has(key)) byOthers.set(key, part);
      }
    }
  }
  return byOthers;
}

function withHole(part: string, place: number): string {
  return `${part.slice(0, place)}·${part.slice(place + 1)}`;
}

function initialsOfNames(tables: WordTables): Map<string, string[]> {
  const byInitials = new Map<string, string[]>();
  for (const word of [...tables.synonyms.keys(), ...documentWords(tables)]) {
    const letters = Array.from(word, (each) => soundsOf(each)[0]?.charAt(0) ?? "").join("");
    if (letters.length < 2 || letters.length !== word.length) continue;
    const same = byInitials.get(letters) ?? [];
    if (same.length < mostOfInitials && !same.includes(word)) same.push(word);
    byInitials.set(letters, same);
  }
  return byInitials;
}
