import type { FieldName } from "../../../../schema/index.ts";
import { type LabelledValue, type PairLine, trimValue } from "../labels/label-pairs.ts";
import { canonicalField } from "../values/canonical-field.ts";
import { momentsIn } from "../values/dates.ts";
import type { FoundValue, HowFound } from "./found-page.ts";

/** A value that may be a field's, with the rank of its label. */
export interface Candidate extends FoundValue {
  rank: number;
}

const bylineFields = new Set<FieldName>(["source", "editor", "publishedOn", "updatedOn"]);
const unknownLabel = /\s\p{Script=Han}{2,8}\s*[:：].*$/su;

/** Whether the labels of a line are those of a byline only. */
export function isByline({ pairs }: PairLine): boolean {
  return pairs.every(({ field }) => field === null || bylineFields.has(field));
}

/** The values of a line of labels, with days that stand in it without a label. */
export function candidatesOf(line: PairLine, number: number): Candidate[] {
  const how: HowFound = isByline(line) ? "byline" : "label";
  const found = line.pairs.flatMap((pair) => candidatesOfPair(pair, number, how));
  const [moment] = momentsIn(line.prefix);
  if (moment) found.push(unlabelledMoment(moment.moment, line.prefix, number));
  return found;
}

/** A day without a label beside a byline is that of publication, as far as one can tell. */
export function unlabelledMoment(moment: string, found: string, line: number): Candidate {
  return {
    field: "publishedOn",
    value: moment,
    found,
    how: "byline",
    confidence: "unsure",
    rank: 4,
    line,
  };
}

/** The value behind a label; behind source and editor a day may follow without a label of its own. */
export function candidatesOfPair(pair: LabelledValue, line: number, how: HowFound): Candidate[] {
  const { field, label, rank } = pair;
  if (field === null) return [];
  const written = pair.value.replace(unknownLabel, "");
  const isPerson = field === "source" || field === "editor";
  const moment = isPerson ? momentsIn(written).at(-1) : undefined;
  const isLast = moment !== undefined && !/[\p{L}\p{N}]/u.test(written.slice(moment.end));
  const own = moment && isLast ? trimValue(written.slice(0, moment.start)) : written;
  const candidates: Candidate[] = [];
  const read = canonicalField(field, label, own);
  if (read) {
    const confidence = read.sure && rank < 3 ? "sure" : "unsure";
    candidates.push({ field, value: read.value, found: own, how, confidence, rank, line });
  }
  if (moment && isLast)
    candidates.push(unlabelledMoment(moment.moment, written.slice(moment.start), line));
  return candidates;
}
