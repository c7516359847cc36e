import { hash } from "node:crypto";
import type { Output } from "../../output/output.ts";
import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import type { Portal, PortalDocument } from "../../portal/model/portal.ts";
import { runningVersions } from "../../program/versions.ts";
import { packEncoding } from "../packs/packed-text.ts";
import {
  type SuggestionHead,
  type SuggestionPack,
  suggestionFormat,
  suggestionHead,
  suggestionPack,
} from "../suggestions/pack.ts";
import { planPacks, type Suggested } from "../suggestions/plan-packs.ts";
import { wrap } from "../wire/envelope.ts";
import { packSmall } from "./gzip.ts";

/**
 * Writes what is suggested while somebody types: packs of lists by their keys, each a unit with a key over what is in it,
 * and the head that says how many there are. Where no title, number or organ is another than in the last build, nothing
 * is looked through.
 * @param documents the oldest first
 */
export async function writeSuggestions(
  output: Output,
  documents: readonly PortalDocument[],
  publishers: Portal["publishers"],
  synonyms: Required<Suggested>["synonyms"] = [],
): Promise<void> {
  const suggested = suggestedOf(documents, publishers, synonyms);
  const { suggestions: version } = runningVersions();
  const key = hash("sha256", `${version} ${JSON.stringify(suggested)}`);
  const head = searchIndex + suggestionHead;
  let packs: SuggestionPack[] | null = null;
  const planned = () => {
    packs ??= planPacks(suggested);
    return packs;
  };
  const isSame = output.lastKey(head) === key;
  for (
    let number = 0;
    isSame ? output.lastKey(pathOf(number)) : number < planned().length;
    number++
  ) {
    const path = pathOf(number);
    if (isSame && output.keep(path, output.lastKey(path) ?? "")) continue;
    const json = JSON.stringify(planned()[number]);
    await output.unit(path, hash("sha256", `${version} ${json}`), (write) =>
      write.text(path, wrap(path, packSmall(Buffer.from(json, packEncoding)))),
    );
  }
  await output.unit(head, key, (write) => {
    const said: SuggestionHead = { format: suggestionFormat, packs: planned().length };
    write.text(head, wrap(head, packSmall(Buffer.from(JSON.stringify(said), packEncoding))));
  });
}

function pathOf(number: number): string {
  return searchIndex + suggestionPack(number);
}

function suggestedOf(
  documents: readonly PortalDocument[],
  publishers: Portal["publishers"],
  synonyms: Required<Suggested>["synonyms"],
): Suggested {
  const used = new Set(documents.map(({ publisher }) => publisher.id));
  return {
    documents: documents.map(({ slug, meta, validity: { status } }) => ({
      slug,
      title: meta.title,
      numbers: [meta.documentNumber, meta.registrationNumber].filter((n) => n !== undefined),
      indexNumber: meta.indexNumber,
      isEnded: status === "expired" || status === "repealed",
    })),
    organs: publishers.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name })),
    ...(synonyms.length > 0 && { synonyms }),
  };
}
