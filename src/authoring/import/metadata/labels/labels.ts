import { labelKey, labelsOf } from "../../../../schema/field/labels.ts";
import {
  documentFieldNames,
  documentSchema,
  type FieldName,
  noteOf,
} from "../../../../schema/index.ts";
import {
  endsOfWords,
  everydayLabels,
  otherLabels,
  pageLabels,
  prefixes,
  truncatedLabels,
} from "./label-words.ts";

/** What is known of a label. */
export interface KnownLabel {
  /** Null: a label of real pages that belongs to none of a document's fields (浏览次数). */
  field: FieldName | null;
  /** A tool or counter of the page (浏览次数, 字体). */
  ofPage: boolean;
  /** How much it is the field's own label: 0 its name, 1 a synonym of the schema, 2 a join, 3 cut down. */
  rank: 0 | 1 | 2 | 3;
  /** An everyday word too (时间), which is a label only beside others. */
  everyday: boolean;
  /** May follow the value before it without a blank. */
  mayBeGlued: boolean;
}

const labelled = documentFieldNames.filter((name) => !noteOf(name).isWord);

const table = new Map<string, KnownLabel>();

for (const name of labelled) {
  labelsOf(documentSchema, name).forEach((label, index) => {
    add(label, name, index === 0 ? 0 : 1);
  });
}
for (const name of labelled) {
  for (const label of (noteOf(name).joins ?? []).flatMap(joined)) add(label, name, 2);
}
for (const [label, { field }] of [...table]) {
  for (const prefix of prefixes) add(prefix + label, field, 2);
}
for (const label of [...pageLabels, ...otherLabels]) add(label, null, 2);

const truncated = new Map<string, KnownLabel>(
  [...truncatedLabels].map(([label, field]) => [
    label,
    { field, ofPage: false, rank: 3, everyday: true, mayBeGlued: false },
  ]),
);

/** Characters of the longest label. */
export const longestLabel = Math.max(...[...table.keys()].map((label) => label.length));

/** The label behind its characters, folded and without blanks (`labelKey`); null when there is none. */
export function knownLabel(key: string): KnownLabel | null {
  return table.get(key) ?? null;
}

/** A label cut down to its last character (号 称 性 词); to be believed only inside a block of metadata. */
export function truncatedLabel(key: string): KnownLabel | null {
  return truncated.get(key) ?? null;
}

/** `发布 公布 + 日期 时间`: each first word with each last one; without a last one the words themselves. */
function joined(join: string): string[] {
  const [firsts = "", lasts = ""] = join.split(" + ");
  return firsts.split(" ").flatMap((first) => lasts.split(" ").map((last) => first + last));
}

/** The first to name a label has it: the schema before the joins. */
function add(label: string, field: FieldName | null, rank: 0 | 1 | 2): void {
  const key = labelKey(label);
  if (table.has(key)) return;
  const ofPage = pageLabels.includes(label);
  const everyday = everydayLabels.has(label);
  table.set(key, { field, ofPage, rank, everyday, mayBeGlued: !endsOfWords.has(label) });
}
