import { compact } from "../../../../characters/folding/compact.ts";
import { isOrganName, joinSpread } from "../../../../identifiers/organ-name.ts";
import type { Offer } from "../candidates/found-page.ts";
import { isComplete, type TitleLines } from "../header/title.ts";
import { isPortalName } from "../page/furniture.ts";
import { momentAlone } from "../values/dates.ts";
import { firstSentence } from "./first-sentence.ts";
import { fewOffers } from "./offer.ts";
import type { PageParts } from "./page-parts.ts";

/** Lines that hardly look like a title are offered up to here. */
const leastWeight = 0;
const mostLines = 3;
const longest = 120;

/**
 * What the title of a page may be that has none, or none without doubt: a line above the text, the last step of the
 * breadcrumb, and the first sentence of the text, which is no title and is marked as made into one.
 */
export function titleOffers(page: PageParts): Offer[] {
  return fewOffers([...firstLines(page), ...lastStep(page), ...firstSentence(page.text)]);
}

function firstLines({ titles, lines }: PageParts): Offer[] {
  const taken: TitleLines[] = [];
  for (const found of titles) {
    if (taken.length === mostLines) break;
    const isApart = taken.every(({ start, end }) => found.end <= start || end <= found.start);
    if (isApart && found.weight >= leastWeight && mayBeTitle(found.title)) taken.push(found);
  }
  return taken.map(({ start, title }) => {
    const line = lines[start]?.number ?? 1;
    return { field: "title", value: title, found: title, how: "first-line", line, element: null };
  });
}

/** A step that names a document, not a column: 关于…的通知. */
function lastStep({ steps }: PageParts): Offer[] {
  const last = steps.at(-1);
  if (!last || compact(last.text).length < 10 || !mayBeTitle(last.text)) return [];
  if (!/关于/u.test(compact(last.text)) && !isComplete(last.text)) return [];
  const { text, line } = last;
  const value = joinSpread(text);
  return [{ field: "title", value, found: text, how: "breadcrumb", line, element: null }];
}

function mayBeTitle(text: string): boolean {
  const plain = compact(text);
  if (plain.length < 4 || plain.length > longest || plain.endsWith(":")) return false;
  return (
    /\p{Script=Han}{2}/u.test(plain) &&
    !isOrganName(text) &&
    !isPortalName(text) &&
    !momentAlone(text)
  );
}
