import { takesMoment } from "../../../../schema/field/values.ts";
import { documentFieldNames, documentSchema, type FieldName } from "../../../../schema/index.ts";
import { type LabelledValue, pairsOf, trimValue } from "../labels/label-pairs.ts";
import { isPortalName } from "../page/furniture.ts";
import { isBlank, type PageLine } from "../page/page-lines.ts";
import { canonicalField } from "../values/canonical-field.ts";

/** A label with the value that stands on the next line. */
export interface StackedValue {
  pair: LabelledValue;
  labelPlace: number;
  valuePlace: number;
}

/** Fields whose values show by their form that they are theirs. */
const telling = new Set<FieldName>([
  "indexNumber",
  "documentNumber",
  "validity",
  ...documentFieldNames.filter((name) => takesMoment(documentSchema.shape[name])),
]);

/**
 * Values on the lines below their labels: one label over one value, a line of labels over a line of values, or first all
 * labels and then all values.
 */
export function stackedValues(lines: readonly PageLine[], end: number): StackedValue[] {
  const places = lines.flatMap((line, place) => (place < end && !isBlank(line) ? [place] : []));
  return [...rowsOf(lines, places), ...columnOf(lines, places), ...blocksOf(lines, places)];
}

/** Lines of two and more labels without values over lines of as many values, one of which shows that it is its label's. */
function rowsOf(lines: readonly PageLine[], places: readonly number[]): StackedValue[] {
  return places.flatMap((labelPlace, index) => {
    const labels = bareLabels(lines[labelPlace]);
    const valuePlace = places[index + 1];
    if (labels.length < 2 || valuePlace === undefined) return [];
    const values = valuesOf(lines[valuePlace], labels.length);
    const found = values.map((value, at) => {
      const label = labels[at] as LabelledValue;
      return { pair: { ...label, value: trimValue(value) }, labelPlace, valuePlace };
    });
    return found.some(isProof) ? found : [];
  });
}

/**
 * Labels alone on their lines over their values. Only where the page is laid out so throughout: at least two values show
 * that they are their labels', and no more lines have values beside labels. Else such a label is an empty one.
 */
function columnOf(lines: readonly PageLine[], places: readonly number[]): StackedValue[] {
  const found = places.flatMap((labelPlace, index) => {
    const [label, ...others] = bareLabels(lines[labelPlace]);
    const valuePlace = places[index + 1];
    if (!label || others.length > 0 || valuePlace === undefined) return [];
    const [value] = valuesOf(lines[valuePlace], 1);
    if (value === undefined) return [];
    return [{ pair: { ...label, value: trimValue(value) }, labelPlace, valuePlace }];
  });
  const beside = places.filter((place) => hasValueBeside(lines[place]));
  if (found.filter(isProof).length < 2 || beside.length >= found.length) return [];
  const gap = commonGap(found);
  return found.filter(({ labelPlace, valuePlace }) => valuePlace - labelPlace <= gap);
}

/** Lines of one label each, and then as many lines of values: only where each value that can show its label does. */
function blocksOf(lines: readonly PageLine[], places: readonly number[]): StackedValue[] {
  const labels = places.map((place) => bareLabels(lines[place]));
  return labels.flatMap((_, start) => {
    if (start > 0 && labels[start - 1]?.length === 1) return [];
    const rest = labels.slice(start).findIndex(({ length }) => length !== 1);
    const count = Math.max(rest, 0);
    if (count < 3) return [];
    const found = labels.slice(start, start + count).flatMap(([label], index) => {
      const labelPlace = places[start + index] ?? 0;
      const valuePlace = places[start + count + index] ?? 0;
      const [value] = valuesOf(lines[valuePlace], 1);
      return label && value ? [{ pair: { ...label, value }, labelPlace, valuePlace }] : [];
    });
    const showing = found.filter(({ pair: { field } }) => field !== null && telling.has(field));
    return found.length === count && showing.length >= 2 && showing.every(isProof) ? found : [];
  });
}

/** The labels of a line that holds nothing else. */
function bareLabels(line: PageLine | undefined): LabelledValue[] {
  const found = line?.block.kind === "text" ? pairsOf(line.text) : null;
  if (found?.prefix !== "" || isPortalName(line?.text ?? "")) return [];
  return found.pairs.every(({ value }) => value === "") ? found.pairs : [];
}

function hasValueBeside(line: PageLine | undefined): boolean {
  return pairsOf(line?.text ?? "")?.pairs.some(({ value }) => value !== "") === true;
}

/** As many values as wanted, parted by wide blanks or pipes, or by single blanks; none where their number differs. */
function valuesOf(line: PageLine | undefined, wanted: number): string[] {
  if (line?.block.kind !== "text" || pairsOf(line.text)) return [];
  const text = trimValue(line.text);
  if (wanted === 1) return [text];
  const parted = [/\s*[\t|｜]\s*|\s{2,}/u, /\s+/u].map((sign) => text.split(sign));
  return parted.find(({ length }) => length === wanted) ?? [];
}

function isProof({ pair: { field, label, value } }: StackedValue): boolean {
  return field !== null && telling.has(field) && canonicalField(field, label, value)?.sure === true;
}

/** Lines from label to value as most have it: a value further off belongs to something else. */
function commonGap(found: readonly StackedValue[]): number {
  const gaps = found
    .map(({ labelPlace, valuePlace }) => valuePlace - labelPlace)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 1;
}
