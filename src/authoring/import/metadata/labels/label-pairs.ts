import { findLabels, type LabelHit } from "./find-labels.ts";

/** A label with what stands behind it, up to the next label. */
export interface LabelledValue extends LabelHit {
  value: string;
}

/** A line taken apart at its labels. */
export interface PairLine {
  /** What stands before the first label. */
  prefix: string;
  pairs: LabelledValue[];
}

const layout = /[\s|｜•·●◆■▪]/u;
const layoutBehind = /[\s|｜•·●◆■▪;；,，]/u;

/** Takes a line apart at its labels, in whatever layout; null when it holds none. */
export function pairsOf(text: string, cut = false): PairLine | null {
  const hits = findLabels(text, cut);
  const [first] = hits;
  if (!first) return null;
  const pairs = hits.map((hit, index) => {
    const end = hits[index + 1]?.start ?? text.length;
    return { ...hit, value: trimValue(text.slice(hit.end, end)) };
  });
  return { prefix: trimValue(text.slice(0, first.start)), pairs };
}

/** Takes blanks, bullets, pipes and brackets that belong to the layout off both ends. */
export function trimValue(text: string): string {
  let value = withoutLayout(text);
  for (const brackets of ["[]", "【】", "()", "（）", "〔〕"]) {
    value = withoutLoneBrackets(value, brackets.charAt(0), brackets.charAt(1));
  }
  return value;
}

/** Sign by sign: a pattern would take the square of the time over a long run of blanks. */
function withoutLayout(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && layout.test(text.charAt(start))) start += 1;
  while (end > start && layoutBehind.test(text.charAt(end - 1))) end -= 1;
  const value = text.slice(start, end);
  return value.startsWith("- ") ? value.slice(2).trimStart() : value.replace(/\s-$/u, "").trimEnd();
}

function withoutLoneBrackets(text: string, open: string, close: string): string {
  let value = text;
  if (value.startsWith(open) && value.indexOf(close) === value.length - 1) {
    value = value.slice(1, -1).trim();
  }
  if (value.endsWith(open)) value = value.slice(0, -1).trimEnd();
  if (value.endsWith(close) && !value.includes(open)) value = value.slice(0, -1).trimEnd();
  if (value.startsWith(close)) value = value.slice(1).trimStart();
  return value;
}
