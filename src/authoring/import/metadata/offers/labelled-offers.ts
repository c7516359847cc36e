import { listedDayFields } from "../../../../schema/index.ts";
import type { HowFound, Offer } from "../candidates/found-page.ts";
import { type LabelledValue, pairsOf } from "../labels/label-pairs.ts";
import { canonicalField } from "../values/canonical-field.ts";
import { momentAlone } from "../values/dates.ts";
import { fewOffers } from "./offer.ts";
import type { PageParts } from "./page-parts.ts";

/** Lines at either end of the text that are looked at, and the longest of them. */
const mostLines = 40;
const longest = 400;

/**
 * What stands behind labels in the text, where no header was seen, and days alone on a line: what the index number, the
 * publisher and the day may be where none was found, or another was given.
 */
export function labelledOffers({ text }: PageParts, field: Offer["field"]): Offer[] {
  const lines = text.filter(({ block }) => block.kind === "text");
  const ends = new Set([...lines.slice(0, mostLines), ...lines.slice(-mostLines)]);
  const offers = [...ends].flatMap((line): Offer[] => {
    if (line.text.length > longest) return [];
    const place = { field, line: line.number, element: null };
    const moment = field === "publishedOn" ? momentAlone(line.text) : null;
    if (moment) return [{ ...place, value: moment.moment, found: line.text, how: "lone-day" }];
    return (pairsOf(line.text)?.pairs ?? [])
      .filter((pair) => pair.marked && !pair.everyday && isOf(pair, field))
      .flatMap((pair) => valuesBehind(pair).map((value) => ({ ...place, ...value })));
  });
  return fewOffers(offers);
}

function isOf({ field }: LabelledValue, wanted: Offer["field"]): boolean {
  if (wanted === "publishedOn") return listedDayFields.some((name) => name === field);
  return field === wanted;
}

function valuesBehind({
  field,
  label,
  value,
}: LabelledValue): Pick<Offer, "value" | "found" | "how">[] {
  const read = field && canonicalField(field, label, value.split(/\s{2,}/u)[0] ?? "");
  const how: HowFound = "label";
  return read?.sure ? [{ value: String(read.value), found: `${label}：${value}`, how }] : [];
}
