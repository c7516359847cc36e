import type { TableBlock } from "../../../../formats/blocks/source-page.ts";
import { findLabels } from "./find-labels.ts";
import { type LabelledValue, pairsOf, trimValue } from "./label-pairs.ts";

/** The pairs of a table of metadata, in whatever layout; null for a table of data. */
export function pairsOfTable({ rows }: TableBlock): LabelledValue[] | null {
  const cells = rows.map((row) => row.map(({ text }) => text.trim()));
  if (isTableOfData(cells)) return null;
  const pairs = columnsOf(cells) ?? cells.flatMap(pairsOfRow);
  const filled = cells.flat().filter(Boolean).length;
  return pairs.length >= 2 && pairs.length * 3 >= filled ? pairs : null;
}

/** A row of labels over several rows without any: a list of other documents. */
function isTableOfData([head = [], ...rows]: readonly string[][]): boolean {
  const isHead = head.length > 1 && head.every(labelCell);
  return isHead && rows.length > 1 && !rows.flat().some(labelCell);
}

/** A row of labels over one row of values. */
function columnsOf(rows: readonly string[][]): LabelledValue[] | null {
  const [labels, values, ...others] = rows.filter((row) => row.some(Boolean));
  if (!labels || !values || others.length > 0 || labels.length !== values.length) return null;
  const names = labels.map(labelCell);
  if (names.some((name) => name === null) || values.some(labelCell)) return null;
  return names.flatMap((name, index) => (name ? [{ ...name, value: values[index] ?? "" }] : []));
}

/** Cells of labels each followed by that of its value, or cells that hold both. */
function pairsOfRow(row: readonly string[]): LabelledValue[] {
  const pairs: LabelledValue[] = [];
  for (let index = 0; index < row.length; index += 1) {
    const cell = row[index] ?? "";
    const label = labelCell(cell);
    const next = row[index + 1];
    if (!label) pairs.push(...(pairsOf(cell)?.pairs ?? []));
    else if (next === undefined || beginsWithLabel(next)) pairs.push(label);
    else {
      pairs.push({ ...label, value: trimValue(next) });
      index += 1;
    }
  }
  return pairs;
}

function beginsWithLabel(text: string): boolean {
  if (labelCell(text)) return true;
  const line = pairsOf(text);
  return line?.prefix === "" && line.pairs[0]?.marked === true;
}

/** The label that is a cell's whole text, its value still empty; null when the cell holds anything else. */
function labelCell(text: string): LabelledValue | null {
  const [hit, ...others] = findLabels(text);
  if (!hit || others.length > 0) return null;
  const rest = text.slice(0, hit.start) + text.slice(hit.end);
  return /[\p{L}\p{N}]/u.test(rest) ? null : { ...hit, value: "" };
}
