import type { SourcePage } from "../../../formats/blocks/source-page.ts";
import type { Candidate } from "./candidates/candidates.ts";
import { chooseValues } from "./candidates/choose.ts";
import type { DroppedLine, FoundPage } from "./candidates/found-page.ts";
import { valuesAtEnd } from "./ending/end-of-text.ts";
import { publisherOf } from "./ending/publisher.ts";
import { titlesAbove } from "./header/find-title.ts";
import { unreadValues, valuesBelow, valuesBeside } from "./header/header-finding.ts";
import { type HeaderZone, headerZone } from "./header/header-zone.ts";
import { loneMoments } from "./header/lone-moments.ts";
import { findTitle } from "./header/title-finding.ts";
import { markedValues, pageTitle } from "./marked-values.ts";
import { numbersInText } from "./number-in-text.ts";
import { breadcrumbSteps } from "./offers/breadcrumb-steps.ts";
import { labelledOffers } from "./offers/labelled-offers.ts";
import { publisherOffers } from "./offers/publisher-offers.ts";
import { titleOffers } from "./offers/title-offers.ts";
import { footStart } from "./page/foot.ts";
import { isMenu } from "./page/menu.ts";
import { isBlank, linesOf, type PageLine } from "./page/page-lines.ts";
import { valuesOnly } from "./values-only.ts";

export type { DroppedLine, FoundPage, FoundValue, HowFound } from "./candidates/found-page.ts";

/** A number may stand above the title, below the red head with the organ's name. */
const linesOfRedHead = 8;

/** What becomes of a line. */
type Fate = "body" | "header" | "furniture";

/**
 * Finds the metadata of a saved page and parts it from the text: labels in every layout, bylines, the title above the
 * text, number and signature in it. Nothing is invented: what is not on the page is missing, what is guessed is unsure.
 */
export function findMetadata(page: SourcePage): FoundPage {
  const lines = linesOf(page);
  const zone = headerZone(lines);
  const labelled = [valuesBeside(lines, zone), valuesBelow(lines, zone)];
  if (zone.pairs.size === 0) labelled.push(valuesOnly(lines, zone.kinds.length));
  const known = withKnown(zone, new Set(labelled.flatMap(({ places }) => places)));
  const named = labelled.flatMap(({ candidates }) => candidates);
  const title = findTitle(lines, known, titleIn(named), pageTitle(page));
  const moments = loneMoments(lines, known, title.first ?? firstLabel(zone));
  const header = new Set([...labelled, title, moments].flatMap(({ places }) => places));
  const top = title.first ?? Math.min(firstLabel(zone), ...header, zone.kinds.length);
  const foot = footStart(lines, zone.kinds.length);
  const fates = lines.map((line, place): Fate => {
    if (header.has(place)) return "header";
    const isFurniture = zone.kinds[place] === "furniture" || place >= foot;
    if (zone.kinds[place] === "pairs") return "header";
    return isFurniture || (header.size > 0 && place < top && isMenu(line)) ? "furniture" : "body";
  });
  const text = lines.filter((_, place) => fates[place] === "body");
  const candidates = [...named, ...title.candidates, ...moments.candidates];
  candidates.push(
    ...numbersInText(lines.slice(Math.max(0, top - linesOfRedHead), foot)),
    // Notes stand below the signature.
    ...valuesAtEnd(text.filter(({ block }) => block.kind !== "text" || block.note === undefined)),
    ...publisherOf(named),
    ...markedValues(page),
  );
  const parts = {
    ...{ source: page, lines, kinds: zone.kinds, foot, text, candidates },
    steps: breadcrumbSteps(lines, zone.kinds),
    titles: titlesAbove(lines, known, pageTitle(page)),
  };
  return {
    values: chooseValues(candidates),
    offers: [
      ...titleOffers(parts),
      ...publisherOffers(parts),
      ...labelledOffers(parts, "indexNumber"),
      ...labelledOffers(parts, "publishedOn"),
    ],
    unread: unreadValues(lines, zone),
    body: withoutOuterBlanks(text).map(({ block }) => block),
    dropped: [
      ...lines.flatMap((line, place) => asDropped(line, fates[place])),
      ...page.leftOut,
    ].sort((a, b) => a.line - b.line),
  };
}

/** The zone with all lines whose values are known as such. */
function withKnown({ kinds, pairs }: HeaderZone, places: ReadonlySet<number>): HeaderZone {
  return { kinds: kinds.map((kind, place) => (places.has(place) ? "pairs" : kind)), pairs };
}

function titleIn(candidates: readonly Candidate[]): string | null {
  const [title] = chooseValues(candidates).filter(({ field }) => field === "title");
  return typeof title?.value === "string" ? title.value : null;
}

function firstLabel({ kinds, pairs }: HeaderZone): number {
  return Math.min(kinds.length, ...pairs.keys());
}

function withoutOuterBlanks(text: readonly PageLine[]): PageLine[] {
  const first = text.findIndex((line) => !isBlank(line));
  return first < 0 ? [] : text.slice(first, text.findLastIndex((line) => !isBlank(line)) + 1);
}

function asDropped(line: PageLine, fate: Fate | undefined): DroppedLine[] {
  if (fate === undefined || fate === "body" || isBlank(line)) return [];
  return [{ line: line.number, text: line.text, as: fate }];
}
