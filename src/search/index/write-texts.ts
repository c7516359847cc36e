import { hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Output } from "../../output/output.ts";
import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import type { PortalDocument } from "../../portal/model/portal.ts";
import { runningVersions } from "../../program/versions.ts";
import { readText } from "../../text/kept/text-cache.ts";
import { packNumber } from "../packs/pack-number.ts";
import { type PackedText, packEncoding } from "../packs/packed-text.ts";
import { packFile } from "../tables/tables.ts";
import { wrap } from "../wire/envelope.ts";
import { packSmall } from "./gzip.ts";

/**
 * Characters of the texts of one pack. 10,000 laws make 4,952 files of 11 kB, 55 MB; ten results read 158 kB
 * (median of 20 queries). With half as many characters it were 6,777 files and 120 kB, with twice as many 3,074 and 260 kB.
 */
const charactersOfPack = 8000;

/** What a document has besides its text, in characters: many that have none still fill packs. */
const charactersOfHead = 100;

/** Of a document, what its pack is made from. */
type Packed = Pick<PortalDocument, "slug" | "meta" | "textKey" | "characters" | "language">;

/**
 * Writes the texts of all documents in packs, those that have changed: whoever finds a document reads its text there.
 * A pack into which no document falls is not written: a quarter of so small ones.
 * @param cacheDir text cache that holds the text of every document
 * @returns how many packs there are, with those
 * @throws {DamagedTextError}; the signal's reason
 */
export async function writeTexts(
  output: Output,
  documents: readonly Packed[],
  cacheDir: string,
): Promise<number> {
  const packs = packCount(documents);
  const { textPacks: version } = runningVersions();
  const grouped = Map.groupBy(documents, ({ slug }) => packNumber(slug, packs));
  for (const [number, unsorted] of grouped) {
    const path = searchIndex + packFile(number);
    const members = unsorted.sort((a, b) => (a.slug < b.slug ? -1 : 1));
    await output.unit(path, keyOf(members, version), async (write) => {
      // Pages and indexes that are made meanwhile have their turn.
      await setImmediate();
      const texts: PackedText[] = [];
      for (const document of members) texts.push(await packedText(document, cacheDir));
      const json = Buffer.from(JSON.stringify(texts), packEncoding);
      write.text(path, wrap(path, packSmall(json)));
    });
  }
  return packs;
}

/** One more for each so many characters: the number follows from the texts, not from what was there before. */
function packCount(documents: readonly Packed[]): number {
  const all = documents.reduce((sum, { meta, characters }) => {
    return sum + charactersOfHead + (meta.withdrawal ? 0 : characters);
  }, 0);
  return Math.ceil(all / charactersOfPack);
}

function keyOf(members: readonly Packed[], version: string): string {
  const said = members.map((document) => [headOf(document), textKeyOf(document)]);
  return hash("sha256", `${version} ${JSON.stringify(said)}`);
}

/** A withdrawn document leaves title and numbers only: its text is not published any more. */
function textKeyOf({ meta, textKey }: Packed): string | null {
  return meta.withdrawal ? null : textKey;
}

function headOf({ slug, meta }: Packed): PackedText {
  const { title, indexNumber, documentNumber, registrationNumber } = meta;
  return { slug, title, indexNumber, documentNumber, registrationNumber };
}

async function packedText(document: Packed, cacheDir: string): Promise<PackedText> {
  const [head, textKey] = [headOf(document), textKeyOf(document)];
  if (textKey === null) return head;
  const { sections } = await readText(cacheDir, textKey);
  return {
    ...head,
    language: document.language,
    sections: sections.map(({ id, title, titleInText, blocks }) => {
      return { id, title, titleInText, blocks };
    }),
  };
}
