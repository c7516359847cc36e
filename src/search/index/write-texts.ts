import { hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Output } from "../../output/output.ts";
import type { MadeFile } from "../../output/unit-writer.ts";
import { unitsTogether } from "../../output/units-together.ts";
import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import type { PortalDocument } from "../../portal/model/portal.ts";
import { askTask } from "../../program/ask-task.ts";
import { runningVersions } from "../../program/versions.ts";
import { packNumber } from "../packs/pack-number.ts";
import { packFile } from "../tables/tables.ts";
import { packOf, type TextToPack } from "./pack-texts.ts";
import type { PacksTask } from "./packs-process.ts";

/**
 * Characters of the texts of one pack. 10,000 laws make 4,952 files of 11 kB, 55 MB; ten results read 158 kB
 * (median of 20 queries). With half as many characters it were 6,777 files and 120 kB, with twice as many 3,074 and 260 kB.
 */
const charactersOfPack = 8000;

/** What a document has besides its text, in characters: many that have none still fill packs. */
const charactersOfHead = 100;

/** Of a document, what its pack is made from. */
type Packed = Pick<PortalDocument, "slug" | "meta" | "textKey" | "characters" | "language">;

/** Characters of texts that are packed here before a process has even started. */
const inPassing = 1_000_000;

const packsProcess = new URL("packs-process.ts", import.meta.url);

export interface TextOptions {
  /** Takes the packs. */
  output: Output;
  /** Text cache that holds the text of every document. */
  cacheDir: string;
  /** Characters from which on a process of its own packs them: pages are made here meanwhile. */
  inPassing?: number;
  /** Stops the work, for its reason. */
  signal?: AbortSignal | undefined;
}

/**
 * Writes the texts of all documents in packs, those that have changed: whoever finds a document reads its text there.
 * A pack into which no document falls is not written: a quarter of so small ones.
 * @param heads of each document, its `headLine`
 * @returns how many packs there are, with those
 * @throws {DamagedCacheError} when a text cannot be read; the signal's reason
 */
export async function writeTexts(
  documents: readonly Packed[],
  heads: readonly string[],
  { output, cacheDir, inPassing: most = inPassing, signal }: TextOptions,
): Promise<number> {
  const packs = packCount(documents);
  const { textPacks: version } = runningVersions();
  const changed: { id: string; key: string; texts: TextToPack[] }[] = [];
  for (const [number, places] of inPacks(documents, packs).entries()) {
    if (places.length === 0) continue;
    const id = searchIndex + packFile(number);
    let madeFrom = version;
    for (const at of places) madeFrom += `\n${heads[at]}${textOf(documents[at] as Packed)}`;
    const key = hash("sha256", madeFrom);
    if (output.keep(id, key)) continue;
    changed.push({ id, key, texts: places.map((at) => toPack(documents[at] as Packed)) });
  }
  await unitsTogether(output, changed, async (missing) => {
    const all = missing.flatMap(({ unit }) => unit.texts);
    if (all.reduce((sum, { characters }) => sum + characters, 0) < most) {
      for (const { unit, write } of missing) {
        await setImmediate();
        signal?.throwIfAborted();
        write.text(unit.id, await packOf(unit.id, unit.texts, cacheDir));
      }
      return;
    }
    const tasks = missing.map(({ unit: { id, texts }, write }) => {
      return { path: id, place: write.place(id), texts };
    });
    const hasSm3 = missing.some(({ write }) => write.hasSm3);
    const task: PacksTask = { packs: tasks, cacheDir, hasSm3 };
    const never = new AbortController().signal;
    const made = await askTask<MadeFile[]>(packsProcess, task, signal ?? never);
    for (const [at, { write }] of missing.entries()) write.wrote(made.slice(at, at + 1));
  });
  return packs;
}

/** One more for each so many characters: the number follows from the texts, not from what was there before. */
function packCount(documents: readonly Packed[]): number {
  let all = 0;
  for (const { meta, characters } of documents) {
    all += charactersOfHead + (meta.withdrawal ? 0 : characters);
  }
  return Math.ceil(all / charactersOfPack);
}

/** Of each pack, where the documents that fall into it stand in the list, by slug. */
function inPacks(documents: readonly Packed[], packs: number): number[][] {
  const places: number[][] = Array.from({ length: packs }, () => []);
  const slugAt = (at: number) => (documents[at] as Packed).slug;
  for (let at = 0; at < documents.length; at++) places[packNumber(slugAt(at), packs)]?.push(at);
  for (const some of places) some.sort((a, b) => (slugAt(a) < slugAt(b) ? -1 : 1));
  return places;
}

/** Stands in the key of a pack for what it holds of a document besides its head; of a withdrawn one that is nothing. */
function textOf({ meta, textKey, language }: Packed): string {
  return meta.withdrawal ? "" : `${textKey} ${language}`;
}

/** A withdrawn document leaves title and numbers only: its text is not published any more. */
function toPack({ slug, meta, textKey, characters, language }: Packed): TextToPack {
  const { title, indexNumber, documentNumber, registrationNumber } = meta;
  const head = { slug, title, indexNumber, documentNumber, registrationNumber };
  if (meta.withdrawal) return { head, textKey: null, characters: 0, language };
  return { head, textKey, characters, language };
}
