import { compact, lettersOf } from "../../../../characters/folding/compact.ts";
import { pairsOf } from "../labels/label-pairs.ts";
import { isPortalName } from "../page/furniture.ts";
import { isMainHeading, type PageLine } from "../page/page-lines.ts";
import type { HeaderZone, LineKind } from "./header-zone.ts";
import { type TitleLines, titleAt } from "./title.ts";

/** Weight from which on lines are taken for the title, and from which on without doubt. */
const likely = 3;
const certain = 5;
const longestLabelled = 200;

/** The titles that the lines above the text may be read as, the likeliest first. */
export function titlesAbove(
  lines: readonly PageLine[],
  zone: HeaderZone,
  pageTitle: string | null,
): TitleLines[] {
  return zone.kinds
    .flatMap((kind, start) => {
      if (kind !== "text" || lines[start]?.block.kind !== "text") return [];
      if (isLabelled(lines[start]?.text ?? "")) return [];
      const found = titleAt(lines, start, endOfRun(lines, zone.kinds, start));
      return [
        { ...found, weight: found.weight + weightOfPlace(found, lines, zone.kinds, pageTitle) },
      ];
    })
    .sort((a, b) => b.weight - a.weight || a.start - b.start);
}

/** Whether the lines may be taken for the title. */
export function isLikely({ weight }: TitleLines): boolean {
  return weight >= likely;
}

/** Whether there is no doubt that the lines are the title. */
export function isCertain({ weight }: TitleLines): boolean {
  return weight >= certain;
}

/** The title without what portals write behind it: `关于…的通知_通知公告_青禾县人民政府`; null when nothing is left. */
export function titleOfPage(pageTitle: string | null): string | null {
  const parts = (pageTitle ?? "").split(/(?:(?<!\s)\s+)?[_|｜]\s*|(?<!\s)\s+[-–—]+\s+|--+/u);
  const title = parts.find((part) => compact(part).length >= 6 && !isPortalName(part))?.trim();
  return title && /\p{Script=Han}/u.test(title) ? title : null;
}

/** A label that belongs to no field, with its value, is none: 归档时间：2023-06-15. */
function isLabelled(text: string): boolean {
  const found = text.length <= longestLabelled ? pairsOf(text) : null;
  return found?.prefix === "" && found.pairs.every(({ marked, field }) => marked && field === null);
}

/** Where the lines that may belong to one title end: portal names and headings are not joined to other lines. */
function endOfRun(lines: readonly PageLine[], kinds: readonly LineKind[], start: number): number {
  const first = lines[start];
  if (!first || isPortalName(first.text)) return start + 1;
  let end = start + 1;
  while (kinds[end] === "text") {
    const next = lines[end];
    if (next?.block.kind !== "text" || isPortalName(next.text)) break;
    if (isMainHeading(next) !== isMainHeading(first)) break;
    end += 1;
  }
  return end;
}

/** What stands around a title speaks for it: labels, a byline, a number or the text follow; the page has its name. */
function weightOfPlace(
  { start, end, title }: TitleLines,
  lines: readonly PageLine[],
  kinds: readonly LineKind[],
  pageTitle: string | null,
): number {
  const isFirst = kinds.slice(0, start).every((kind) => kind !== "text");
  const next = kinds.slice(end).find((kind) => kind !== "blank");
  let weight = isFirst ? 1 : 0;
  if (next === undefined) weight += 1;
  else if (next !== "text") weight += 2;
  const letters = lettersOf(title);
  if (letters.length >= 4 && lettersOf(pageTitle ?? "").includes(letters)) weight += 3;
  if (isPortalName(lines[start]?.text ?? "") || compact(title).endsWith(":")) weight -= 4;
  return weight;
}
