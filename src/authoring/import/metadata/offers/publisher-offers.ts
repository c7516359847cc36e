import { compact } from "../../../../characters/folding/compact.ts";
import { isOrganName } from "../../../../identifiers/organ-name.ts";
import type { Candidate } from "../candidates/candidates.ts";
import type { HowFound, Offer } from "../candidates/found-page.ts";
import { isFooter, isPortalName } from "../page/furniture.ts";
import type { PageLine } from "../page/page-lines.ts";
import { organOfSite } from "../page/site-organ.ts";
import { labelledOffers } from "./labelled-offers.ts";
import { fewOffers } from "./offer.ts";
import type { PageParts } from "./page-parts.ts";

/** A column of a portal that reads like an organ. */
const column = /^(?:各|乡镇|镇街|县直|市直|区直|省直|直属|部门|街道$|基层|机构|组织)/u;
/** Lines of a foot that are looked at. */
const mostLines = 60;

/**
 * Who may have published a page that does not say so above its text: who a label in the text names, who issued it, who signed it, whose site it comes from, whose column
 * it stood in, whose site it stood on. The organ is taken as it is written there.
 */
export function publisherOffers(page: PageParts): Offer[] {
  return fewOffers([...labelledOffers(page, "publisher"), ...offersOf(page)]);
}

function* offersOf(page: PageParts): Generator<Offer> {
  const issuers = page.candidates.filter(({ field }) => field === "issuers");
  yield* issuers
    .filter(({ how }) => how !== "signature")
    .flatMap((one) => organsOf(one, "issuers"));
  yield* issuers
    .filter(({ how }) => how === "signature")
    .flatMap((one) => organsOf(one, "signature"));
  for (const { value, found, line } of page.candidates.filter(({ field }) => field === "source")) {
    const organ = organOfSite(String(value));
    if (organ) yield offer(organ, found, "source", line);
  }
  for (const { text, line } of page.steps.toReversed())
    if (isOrganName(text) && !column.test(compact(text)))
      yield offer(text, text, "breadcrumb", line);
  yield* ofSite(page);
}

function organsOf({ value, found, line }: Candidate, how: HowFound): Offer[] {
  return [value]
    .flat()
    .filter(isOrganName)
    .map((organ) => offer(organ, found, how, line));
}

/** The site's own name: `<meta name="SiteName">`, above the text, in `<title>`, 主办 and 版权所有 in the foot. */
function* ofSite({ source, lines, kinds, foot }: PageParts): Generator<Offer> {
  for (const { name, content, line } of source.marks ?? []) {
    const organ = name === "SiteName" ? organOfSite(content) : null;
    if (organ) yield { ...offer(organ, content, "site-name", line), element: `meta ${name}` };
  }
  for (const { text, number } of lines.slice(0, Math.min(kinds.length, mostLines))) {
    const organ = isPortalName(text) ? organOfSite(text) : null;
    if (organ) yield offer(organ, text, "site-name", number);
  }
  for (const part of (source.title ?? "")
    .slice(0, 500)
    .split(/[_|｜]|\s[-–—]\s|--+|-/u)
    .slice(1)) {
    const organ = organOfSite(part);
    if (organ) yield { ...offer(organ, part, "site-name", null), element: "title" };
  }
  for (const line of lines.slice(foot).slice(-mostLines)) yield* ofFoot(line);
}

function* ofFoot({ text, number }: PageLine): Generator<Offer> {
  if (!isFooter(text) || text.length > 500) return;
  for (const part of text.split(/[|｜]|\s{2,}/u)) {
    const [, name] = /(?:主办|版权所有|©)(?:单位)?\s*[:：]?\s*(\S+)/u.exec(part) ?? [];
    const organ = name === undefined ? null : organOfSite(name);
    if (organ) yield offer(organ, part, "site-name", number);
  }
}

function offer(value: string, found: string, how: HowFound, line: number | null): Offer {
  return { field: "publisher", value: value.trim(), found, how, line, element: null };
}
