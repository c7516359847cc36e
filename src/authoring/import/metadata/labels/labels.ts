import { labelKey, labelsOf } from "../../../../schema/field/labels.ts";
import { documentFieldNames, documentSchema, type FieldName } from "../../../../schema/index.ts";
import {
  endsOfWords,
  everydayLabels,
  families,
  otherLabels,
  pageLabels,
  prefixes,
  singleLabels,
  truncatedLabels,
} from "./label-families.ts";

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

/** Fields whose labels are words of any text (依据, 附件, 废止). */
const neverLabelled = new Set<FieldName>([
  "attachments",
  "aliases",
  "withdrawal",
  "draft",
  "review",
  "basedOn",
  "forwards",
  "promulgates",
  "interprets",
  "amends",
  "repeals",
  "replaces",
]);

const table = new Map<string, KnownLabel>();

for (const name of documentFieldNames.filter((name) => !neverLabelled.has(name))) {
  labelsOf(documentSchema, name).forEach((label, index) => {
    add(label, name, index === 0 ? 0 : 1);
  });
}
for (const [field, firsts, lasts] of families) {
  for (const first of firsts.split(" ")) {
    for (const last of lasts.split(" ")) add(first + last, field, 2);
  }
}
for (const [field, label] of singleLabels) add(label, field, 2);
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

/** The first to name a label has it: the schema before the joins. */
function add(label: string, field: FieldName | null, rank: 0 | 1 | 2): void {
  const key = labelKey(label);
  if (table.has(key)) return;
  const ofPage = pageLabels.includes(label);
  const everyday = everydayLabels.has(label);
  table.set(key, { field, ofPage, rank, everyday, mayBeGlued: !endsOfWords.has(label) });
}
