import { compact } from "../../../../characters/folding/compact.ts";
import { isOrganName } from "../../../../identifiers/organ-name.ts";
import { type PairLine, pairsOf } from "../labels/label-pairs.ts";
import { pairsOfTable } from "../labels/label-tables.ts";
import { breadcrumbLength, isBreadcrumb } from "../page/breadcrumb.ts";
import { isFurniture, isPortalName } from "../page/furniture.ts";
import { isBlank, type PageLine } from "../page/page-lines.ts";
import { momentAlone, momentsIn } from "../values/dates.ts";
import { isDocumentNumberAlone, isSerialAlone } from "../values/numbers.ts";

/** What a line above the text is. */
export type LineKind = "blank" | "furniture" | "pairs" | "moment" | "number" | "text";

/** The part of a page above its first sentence, where titles, labels and bylines stand. */
export interface HeaderZone {
  /** One a line of the zone; the first sentence of the text stands at `kinds.length`. */
  kinds: LineKind[];
  pairs: ReadonlyMap<number, PairLine>;
}

interface Reading {
  lines: readonly PageLine[];
  kinds: LineKind[];
  pairs: Map<number, PairLine>;
  cut: boolean;
}

const mostTextBefore = 300;
const longestZone = 600;
const mostTextAfter = 8;
const longestHeaderLine = 120;
const longestList = 20;
/** A longer line is text, whatever labels it begins with: it is no field's value, and stays where it stands. */
const longestPairs = 2000;
const addressee =
  /(?:府|局|委|会|厅|办|部|院|处|室|署|镇|乡|街道|村|区|县|市|省|单位|公司|中心|机构|组织|企业|学校|大学|队|社|行|所|站|同志|代表|委员|群众|居民|市民)[)）]?:$/u;
const unknownBefore = /^\p{L}{2,8}:|^[【[]\p{Script=Han}{2,8}[】\]].{0,40}$/u;
const unknownLabel = /^[-•·●]?\p{Script=Han}{2,8}:.{0,40}$/u;
const sectionHeading =
  /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十百]+[章条节])/u;

/** Reads the lines above the text. Labels cut to one character count once two whole labels have been seen. */
export function headerZone(lines: readonly PageLine[]): HeaderZone {
  const zone = readZone(lines, false);
  const whole = [...zone.pairs.values()]
    .flatMap(({ pairs }) => pairs)
    .filter(({ everyday }) => !everyday);
  const read = whole.length >= 2 ? readZone(lines, true) : zone;
  withoutDoubtful(read);
  withUnknown(read);
  return read;
}

function readZone(lines: readonly PageLine[], cut: boolean): Reading {
  const reading: Reading = { lines, kinds: [], pairs: new Map(), cut };
  let textSince = 0;
  while (reading.kinds.length < Math.min(lines.length, longestZone)) {
    const kind = kindOfNext(reading);
    if (kind === null) break;
    if (kind === "pairs") textSince = 0;
    if (kind === "text") textSince += 1;
    if (textSince > (reading.pairs.size > 0 ? mostTextAfter : mostTextBefore)) break;
    reading.kinds.push(kind);
    if (kind !== "furniture") continue;
    const place = reading.kinds.length - 1;
    if (!isBreadcrumb(lines[place]?.text ?? "")) continue;
    for (let more = breadcrumbLength(lines, place); more > 1; more -= 1)
      reading.kinds.push("furniture");
  }
  return reading;
}

/** The kind of the next line; null where the text begins. */
function kindOfNext({ lines, kinds, pairs, cut }: Reading): LineKind | null {
  const place = kinds.length;
  const line = lines[place];
  if (!line) return null;
  if (isBlank(line)) return "blank";
  if (line.block.kind === "image") return "text";
  if (line.block.kind === "table") {
    const found = pairsOfTable(line.block);
    if (!found) return null;
    pairs.set(place, { prefix: "", pairs: found });
    return "pairs";
  }
  if (isBreadcrumb(line.text)) return "furniture";
  const found = line.text.length <= longestPairs ? pairsOf(line.text, cut) : null;
  if (found && isHeaderPrefix(found.prefix)) {
    if (found.pairs.some(({ field }) => field !== null)) return withPairs(pairs, place, found);
    const isOfPage = found.pairs.every(({ ofPage }) => ofPage);
    if (isOfPage && momentsIn(found.prefix).length > 0) return withPairs(pairs, place, found);
    if (isOfPage) return "furniture";
  }
  if (isFurniture(line.text)) return "furniture";
  if (momentAlone(line.text)) return "moment";
  if (isDocumentNumberAlone(line.text) || isSerialAlone(line.text)) return "number";
  return isSentence(line.text) ? null : "text";
}

function withPairs(pairs: Map<number, PairLine>, place: number, found: PairLine): "pairs" {
  pairs.set(place, found);
  return "pairs";
}

/** What may stand before the first label of a line: portal, organ, day, address, a label nobody knows (with a tab, a colon, in brackets). */
function isHeaderPrefix(prefix: string): boolean {
  if (/^\S{2,12}\t[^\t]*(?:\t\S{2,12}\t[^\t]*)*$/u.test(prefix)) return true;
  const [moment] = momentsIn(prefix);
  const rest = moment ? `${prefix.slice(0, moment.start)} ${prefix.slice(moment.end)}` : prefix;
  const plain = compact(rest.replace(/(?:https?:\/\/)?(?<![\w-])[\w-]+(?:\.[\w-]+)+\/?/gu, ""));
  if (!/[\p{L}\p{N}]/u.test(plain)) return true;
  return (
    isPortalName(plain) || isOrganName(plain) || isFurniture(plain) || unknownBefore.test(plain)
  );
}

function isSentence(text: string): boolean {
  const plain = compact(text);
  if (plain.length > longestHeaderLine || /[。!?]|;$/u.test(plain)) return true;
  // A value may have several parts: 食品药品;工商.
  if (plain.includes(";") && plain.length > longestList) return true;
  return addressee.test(plain) || sectionHeading.test(plain);
}

/** Takes back what only looks like labels: an everyday word or a word set off by blanks, with no other label around. */
function withoutDoubtful({ kinds, pairs }: Reading): void {
  const labels = [...pairs.values()]
    .flatMap((line) => line.pairs)
    .filter(({ field }) => field !== null);
  for (const [place, line] of [...pairs]) {
    const others = labels.length - line.pairs.length;
    const believed =
      (line.pairs.length > 1 && line.pairs.some(({ field, ofPage }) => field !== null || ofPage)) ||
      line.pairs.some(
        ({ everyday, marked }) => (marked && !everyday) || others >= (marked ? 1 : 2),
      );
    if (believed) continue;
    pairs.delete(place);
    kinds[place] = "text";
  }
}

/** Between two lines of labels a label that nobody knows is one too: `办理机构：注册股`. */
function withUnknown({ lines, kinds }: Reading): void {
  let last: LineKind | undefined;
  for (const [place, kind] of kinds.entries()) {
    if (kind === "blank") continue;
    const isLabel = kind === "text" && unknownLabel.test(compact(lines[place]?.text ?? ""));
    const next = isLabel ? kinds.slice(place + 1).find((each) => each !== "blank") : undefined;
    if (last === "pairs" && next === "pairs") kinds[place] = "pairs";
    last = kinds[place];
  }
}
