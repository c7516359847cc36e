import { fold } from "../../characters/folding/fold.ts";
import type { PackedText } from "../packs/packed-text.ts";
import type { TitleTable } from "../tables/tables.ts";
import { searchHead, textBlocks } from "../words/blocks.ts";
import { findPhrase } from "../words/find-phrase.ts";
import { units } from "../words/tokens.ts";
import { FileUnavailableError } from "./files.ts";
import { neededWords } from "./needed-words.ts";
import { type PhrasePlaces, placesOf } from "./phrase-places.ts";
import { isOneCharacter, type Phrase, type Query, type Wording, wordingsOf } from "./query.ts";
import type { Match } from "./rank.ts";
import type { WordIndex } from "./word-index.ts";

/** Where a phrase stands, by document number; `null`: somewhere in title or numbers. */
type Found = Map<number, number[] | null>;

/** What matching reads. */
export interface Sources {
  indexes: readonly WordIndex[];
  documents: number;
  titles(): Promise<TitleTable>;
  text(number: number): Promise<PackedText>;
}

/** Words of a phrase that are looked up first: the rarest, which often leave nothing to look up. */
const firstWords = 3;
/** Documents whose texts are read instead of looking up the other words of a phrase. */
const fewDocuments = 8;

/** The documents that match a query, and where; a query without phrases matches all. */
export async function matchQuery(query: Query, sources: Sources): Promise<Map<number, Match>> {
  const [found, excluded] = await Promise.all([
    Promise.all(query.phrases.map((phrase) => findDocuments(phrase, sources))),
    Promise.all(query.excluded.map((phrase) => findDocuments(phrase, sources))),
  ]);
  const [first] = found;
  const candidates = first ? first.keys() : Array(sources.documents).keys();
  const matches = new Map<number, Match>();
  for (const document of candidates) {
    if (excluded.some((documents) => documents.has(document))) continue;
    if (!found.every((documents) => documents.has(document))) continue;
    matches.set(
      document,
      found.map((documents) => documents.get(document) ?? null),
    );
  }
  return matches;
}

async function findDocuments(phrase: Phrase, sources: Sources): Promise<Found> {
  if (isOneCharacter(phrase)) return findInHeads(phrase, await sources.titles());
  const each = wordingsOf(phrase).map((wording) => findByWords(wording, sources));
  return (await Promise.all(each)).reduce(joined);
}

/** What either of two wordings has found. */
function joined(some: Found, others: Found): Found {
  const all = new Map(some);
  for (const [document, places] of others) {
    const both = [...(some.get(document) ?? []), ...(places ?? [])];
    all.set(
      document,
      both.sort((a, b) => a - b),
    );
  }
  return all;
}

/** Where the words of a wording follow each other. */
async function findByWords(wording: Wording, sources: Sources): Promise<Found> {
  const words = neededWords(wording.tokens);
  const { indexes } = sources;
  let found: PhrasePlaces[] | null = null;
  for (let next = 0; next < words.length; ) {
    const now = words.slice(next, found ? undefined : firstWords);
    const among: readonly PhrasePlaces[] | null = found;
    found = await Promise.all(indexes.map((index, i) => placesOf(now, index, among?.[i])));
    next += now.length;
    const few = overAll(found, indexes);
    if (few.size === 0) break;
    if (next === words.length || few.size > fewDocuments) continue;
    const sure = await confirmed(few, wording, sources);
    if (sure) return sure;
  }
  return overAll(found ?? [], indexes);
}

/** Places by document, as documents are numbered over all indexes. */
function overAll(found: readonly PhrasePlaces[], indexes: readonly WordIndex[]): PhrasePlaces {
  const all: PhrasePlaces = new Map();
  for (const [i, { firstDocument }] of indexes.entries()) {
    for (const [document, places] of found[i] ?? []) all.set(firstDocument + document, places);
  }
  return all;
}

/**
 * Of documents in which a phrase may stand, those in whose text it does. Some of the places may be of its words alone.
 * @returns null where a text cannot be had
 */
async function confirmed(
  candidates: PhrasePlaces,
  wording: Wording,
  sources: Sources,
): Promise<Found | null> {
  try {
    const each = await Promise.all(
      [...candidates].map(async ([number, places]) => {
        const holds = holdsPhrase(await sources.text(number), wording);
        return holds ? ([[number, places]] as const) : [];
      }),
    );
    return new Map(each.flat());
  } catch (error) {
    if (error instanceof FileUnavailableError) return null;
    throw error;
  }
}

function findInHeads({ units: [character] }: Phrase, table: TitleTable): Found {
  const found: Found = new Map();
  for (const [document, head] of foldedHeads(table).entries()) {
    if (head.includes(character?.text ?? "")) found.set(document, null);
  }
  return found;
}

const knownHeads = new WeakMap<TitleTable, string[]>();

/** Title and numbers of each document: folded once, since a query may ask for hundreds of characters. */
function foldedHeads(table: TitleTable): string[] {
  const heads =
    knownHeads.get(table) ??
    table.titles.map((title, document) =>
      [title, ...(table.numbers[document] ?? [])].map(fold).join("\n"),
    );
  knownHeads.set(table, heads);
  return heads;
}

function holdsPhrase(document: PackedText, wording: Wording): boolean {
  const { title, numbers } = searchHead(document);
  const text = textBlocks(document.sections ?? []).map((block) => block.text);
  return [title, ...numbers, ...text].some(
    (block) => findPhrase(units(block), wording.units).length > 0,
  );
}
