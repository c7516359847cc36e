import { fold } from "../../characters/folding/fold.ts";
import type { RankTable, TitleTable } from "../tables/tables.ts";
import { searchHead, textBlocks } from "../words/blocks.ts";
import { findPhrase } from "../words/find-phrase.ts";
import { units } from "../words/tokens.ts";
import { byDocument } from "./by-document.ts";
import { type NeededWord, neededWords } from "./needed-words.ts";
import { placesOf } from "./phrase-places.ts";
import type { PublishedDocument } from "./published-document.ts";
import { isOneCharacter, type Phrase, type Query } from "./query.ts";
import type { Match } from "./rank.ts";
import type { ShardIndex } from "./shard-index.ts";

/** Where a phrase stands, by document number; `null`: somewhere in title or numbers. */
type Found = Map<number, number[] | null>;

/** What matching reads. */
export interface Sources {
  shards: readonly ShardIndex[];
  documents: number;
  ranks(): Promise<RankTable>;
  titles(): Promise<TitleTable>;
  document(number: number): Promise<PublishedDocument>;
}

/** A long phrase is looked up by some of its words first; so few documents left are read instead. */
const firstWords = 10;
const fewDocuments = 20;

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
  const words = neededWords(phrase.tokens);
  if (words.length <= firstWords) return findByWords(words, sources);
  const step = Math.ceil(words.length / firstWords);
  const candidates = await findByWords(
    words.filter((_, i) => i % step === 0),
    sources,
  );
  if (candidates.size > fewDocuments) return findByWords(words, sources);
  const confirmed = await Promise.all(
    [...candidates].map(async ([number, places]) => {
      const holds = holdsPhrase(await sources.document(number), phrase);
      return holds ? ([[number, places]] as const) : [];
    }),
  );
  return new Map(confirmed.flat());
}

async function findByWords(words: NeededWord[], { shards, ranks }: Sources): Promise<Found> {
  const each = await Promise.all(shards.map((index) => placesOf(words, index)));
  const { places: lengths } = await ranks();
  const found: Found = new Map();
  for (const [i, { firstDocument, documents }] of shards.entries()) {
    const inShard = lengths.slice(firstDocument, firstDocument + documents);
    for (const [page, places] of byDocument(each[i] ?? [], inShard)) {
      found.set(firstDocument + page, places);
    }
  }
  return found;
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

function holdsPhrase(document: PublishedDocument, phrase: Phrase): boolean {
  const { title, numbers } = searchHead(document);
  const text = textBlocks(document.sections ?? []).map((block) => block.text);
  return [title, ...numbers, ...text].some(
    (block) => findPhrase(units(block), phrase.units).length > 0,
  );
}
