import { isOrganName } from "../../identifiers/organ-name.ts";
import { isDay } from "../../text/official/day.ts";
import { plainLine } from "./plain-line.ts";

/** Who signs a text: the organs on the lines above a day, or on the line of the day itself. */
export interface Signatures {
  organs: string[];
  /** Line of the last of them, 1-based, of the whole file. */
  line: number;
}

/** Organs of one signature, one a line, and signatures of one text that are looked at. */
const mostOrgans = 12;
const mostSignatures = 20;
/** With what a line of Markdown or HTML ends that may be a day. */
const ends = /[日\d０-９>*_]/;

/**
 * The organs that sign a text and what is attached to it, above every day that is a line of its own (GB/T 9704-2012
 * 7.3.5). Null where nobody signs.
 * @param lines of the whole file
 * @param bodyLine line on which the body begins, 1-based
 */
export function signaturesOf(lines: readonly string[], bodyLine: number): Signatures | null {
  const organs = new Set<string>();
  let line = 0;
  let count = 0;
  for (let at = bodyLine - 1; at < lines.length && count < mostSignatures; at += 1) {
    const raw = lines[at] ?? "";
    if (raw.length > 200 || !ends.test(raw.trimEnd().slice(-1))) continue;
    const { day, organ } = dayAndOrgan(textOf(raw));
    if (!day) continue;
    count += 1;
    const signing = organ === "" ? organsAbove(lines, at, bodyLine - 1) : organsIn(organ);
    for (const one of signing) organs.add(one);
    if (signing.length > 0) line = at + 1;
  }
  return organs.size > 0 ? { organs: [...organs], line } : null;
}

/** The line without HTML, emphasis and blanks at its ends. */
function textOf(line: string): string {
  return plainLine(line).replace(/^[\s>*_]+|[\s*_]+$/g, "");
}

/** `青禾县人民政府  2018年3月8日`, or the day alone. */
function dayAndOrgan(text: string): { day: boolean; organ: string } {
  if (isDay(text)) return { day: true, organ: "" };
  const [, organ = "", day = ""] = /^(\S.{2,80}?)\s+(\S{8,12})$/.exec(text) ?? [];
  return { day: day !== "" && isDay(day) && organsIn(organ).length > 0, organ };
}

function organsAbove(lines: readonly string[], day: number, first: number): string[] {
  const organs: string[] = [];
  let looked = 0;
  for (let at = day - 1; at >= first && looked < mostOrgans; at -= 1) {
    const raw = lines[at] ?? "";
    if (raw.length > 200) break;
    const text = textOf(raw);
    if (text === "") continue;
    looked += 1;
    const here = organsIn(text);
    if (here.length === 0) break;
    organs.unshift(...here);
  }
  return organs;
}

/** The organs of a line that holds nothing else; none where it holds anything else. */
function organsIn(text: string): string[] {
  const parts = text.split(/\s{2,}|[、，]|(?<=[府会局委室厅部院])\s/);
  const names = (parts.length > 1 ? parts : [text]).map((part) => part.replace(/\s+/g, ""));
  return names.every(isOrganName) ? names : [];
}
