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
import type { Suggested } from "../suggestions/plan-packs.ts";
import { wrap } from "../wire/envelope.ts";
import { packSmall } from "./gzip.ts";

/** What suggestions are made from. */
export interface SuggestedPortal {
  /** The oldest first. */
  documents: readonly PortalDocument[];
  /** Key of their heads: see `keyOfHeads`. */
  heads: string;
  publishers: Portal["publishers"];
  synonyms?: Required<Suggested>["synonyms"];
}

/**
 * Writes what is suggested while somebody types: packs of lists by their keys, each a unit with a key over what is in it,
 * and the head that says how many there are. Where no title, number or organ is another than in the last build, nothing
 * is looked through.
 */
export async function writeSuggestions(output: Output, portal: SuggestedPortal): Promise<void> {
  const { suggestions: version } = runningVersions();
  const key = hash("sha256", `${version} ${madeFrom(portal)}`);
  const head = searchIndex + suggestionHead;
  let packs: SuggestionPack[] | null = null;
  const planned = async () => {
    if (packs) return packs;
    // Loaded where it is wanted: most edits change no title.
    const { planPacks } = await import("../suggestions/plan-packs.ts");
    packs = planPacks(suggestedOf(portal));
    return packs;
  };
  const isSame = output.lastKey(head) === key;
  for (
    let number = 0;
    isSame ? output.lastKey(pathOf(number)) : number < (await planned()).length;
    number++
  ) {
    const path = pathOf(number);
    if (isSame && output.keep(path, output.lastKey(path) ?? "")) continue;
    const json = JSON.stringify((await planned())[number]);
    await output.unit(path, hash("sha256", `${version} ${json}`), (write) =>
      write.text(path, wrap(path, packSmall(Buffer.from(json, packEncoding)))),
    );
  }
  await output.unit(head, key, async (write) => {
    const said: SuggestionHead = { format: suggestionFormat, packs: (await planned()).length };
    write.text(head, wrap(head, packSmall(Buffer.from(JSON.stringify(said), packEncoding))));
  });
}

function pathOf(number: number): string {
  return searchIndex + suggestionPack(number);
}

/** What it looks through: of documents, their heads and whether they have ended. */
function madeFrom({ documents, heads, publishers, synonyms = [] }: SuggestedPortal): string {
  const ended = documents.map((document) => (isEnded(document) ? 1 : 0)).join("");
  return JSON.stringify([heads, ended, organsOf(documents, publishers), synonyms]);
}

function suggestedOf({ documents, publishers, synonyms = [] }: SuggestedPortal): Suggested {
  return {
    documents: documents.map((document) => ({
      slug: document.slug,
      title: document.meta.title,
      numbers: [document.meta.documentNumber, document.meta.registrationNumber].filter(
        (number) => number !== undefined,
      ),
      indexNumber: document.meta.indexNumber,
      isEnded: isEnded(document),
    })),
    organs: organsOf(documents, publishers),
    ...(synonyms.length > 0 && { synonyms }),
  };
}

function isEnded({ validity: { status } }: PortalDocument): boolean {
  return status === "expired" || status === "repealed";
}

/** Those with documents. */
function organsOf(
  documents: readonly PortalDocument[],
  publishers: Portal["publishers"],
): Suggested["organs"] {
  const used = new Set(documents.map(({ publisher }) => publisher.id));
  return publishers.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name }));
}
