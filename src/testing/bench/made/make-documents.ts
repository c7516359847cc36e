import type { ReadDocument } from "../../../content/read-content.ts";
import { readBody } from "../../../content/source-text/body.ts";
import { slugOf } from "../../../identifiers/slug.ts";
import { listedDay } from "../../../portal/build-portal.ts";
import { ReferenceIndex } from "../../../portal/references/reference-index.ts";
import { type MadeDocument, makeDocument, numberAnew } from "./made-document.ts";

/**
 * Makes any number of documents after those of a source, one at a time as they are asked for: each document of
 * the source serves equally often, so publishers, days and lengths are spread as they are there. A relation leads
 * to the copy of its target that belongs to the same round, or is dropped where there is none.
 */
export async function* makeDocuments(
  source: readonly ReadDocument[],
  count: number,
): AsyncGenerator<MadeDocument> {
  const positionOf = (serial: number) => Math.floor((serial * source.length) / count);
  const firstSerialOf = (position: number) => Math.ceil((position * count) / source.length);
  const find = positionFinder(source);
  for (let serial = 0; serial < count; serial += 1) {
    const position = positionOf(serial);
    const document = source[position] as ReadDocument;
    const round = serial - firstSerialOf(position);
    const body = await readBody(document.source.path);
    yield makeDocument(document, body, serial, (reference) => {
      const target = find(reference);
      if (target === undefined) return reference;
      const targetSerial = firstSerialOf(target) + round;
      if (positionOf(targetSerial) !== target) return null;
      return numberAnew((source[target] as ReadDocument).meta.indexNumber, targetSerial);
    });
  }
}

/** Finds the place of the document that an index number or document number means. */
function positionFinder(
  source: readonly ReadDocument[],
): (reference: string) => number | undefined {
  const related = source.map(({ meta }) => ({
    slug: slugOf(meta.indexNumber),
    day: listedDay(meta),
    meta,
  }));
  const positions = new Map(related.map((document, position) => [document.slug, position]));
  const index = new ReferenceIndex(related);
  return (reference) => {
    const meaning = index.find(reference);
    return meaning.kind === "one" ? positions.get(meaning.document.slug) : undefined;
  };
}
