import { unlabelledMoment } from "../candidates/candidates.ts";
import type { PageLine } from "../page/page-lines.ts";
import { momentAlone } from "../values/dates.ts";
import type { HeaderFinding } from "./header-finding.ts";
import type { HeaderZone, LineKind } from "./header-zone.ts";

/**
 * Days that stand alone below the title, as bylines give them: with a time or written 2018-04-18, or beside labels. The day
 * on the wall (今天是…) stands above the title and is none.
 */
export function loneMoments(
  lines: readonly PageLine[],
  { kinds }: HeaderZone,
  titleEnd: number,
): HeaderFinding {
  const places = kinds.flatMap((kind, place) => {
    if (kind !== "moment" || place < titleEnd) return [];
    const isStamp = momentAlone(lines[place]?.text ?? "")?.isStamp === true;
    return isStamp || neighbours(kinds, place).includes("pairs") ? [place] : [];
  });
  const candidates = places.flatMap((place) => {
    const line = lines[place];
    const found = line && momentAlone(line.text);
    return line && found ? [unlabelledMoment(found.moment, line.text.trim(), line.number)] : [];
  });
  return { candidates, places };
}

function neighbours(kinds: readonly LineKind[], place: number): (LineKind | undefined)[] {
  const above = kinds.slice(0, place).findLast((kind) => kind !== "blank");
  const below = kinds.slice(place + 1).find((kind) => kind !== "blank");
  return [above, below];
}
