import type { ReadDocument } from "../../content/read-content.ts";
import { slugOf } from "../../identifiers/slug.ts";
import { listedDay } from "../../portal/build-portal.ts";
import { planShards } from "../../search/index/shards.ts";
import type { Part } from "./part.ts";

/**
 * The files of the documents that are a part's to render and to index: whole search indexes, the largest first,
 * each to the part that has least so far. Every machine comes to the same shares without asking another.
 */
export function filesOfPart(
  documents: readonly ReadDocument[],
  asOf: string,
  { number, of }: Part,
): Set<string> {
  const shards = planShards(
    documents.map(({ meta, source: { file, bytes } }) => ({
      day: listedDay(meta),
      slug: slugOf(meta.indexNumber),
      bytes,
      file,
    })),
    asOf,
  ).map(({ documents }) => ({
    files: documents.map(({ file }) => file),
    bytes: documents.reduce((sum, document) => sum + document.bytes, 0),
  }));
  const parts = Array.from({ length: of }, () => ({ bytes: 0, files: [] as string[] }));
  for (const { files, bytes } of shards.sort((a, b) => b.bytes - a.bytes)) {
    const least = parts.reduce((least, part) => (part.bytes < least.bytes ? part : least));
    least.bytes += bytes;
    for (const file of files) least.files.push(file);
  }
  return new Set(parts[number - 1]?.files);
}
