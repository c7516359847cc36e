import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { excerpt } from "../source-text/excerpt.ts";
import { type LineMend, mendsOf } from "./line-mends.ts";
import { endsIn, parse, type YamlError } from "./parse.ts";
import { takeApart } from "./written-line.ts";

/** Why a line cannot be understood, and how to write it so that it can. */
export interface LineFault {
  code: DiagnosticCode;
  line: number;
  column: number;
  values: Record<string, string>;
}

/** A text with its faulty lines written as they are meant. */
export interface MendedText {
  text: string;
  faults: LineFault[];
  /** Some lines could not be mended and were taken out: what is missing may stand there. */
  isCut: boolean;
}

/** Longer lines are not mended, and a message would not show them. */
const longestLine = 400;
/** Characters parsed for the tries on one text. */
const mostCharacters = 1_000_000;

/**
 * Finds the lines that spoil a YAML text, each with the line to write instead, which has been tried: with it the
 * entry reads. One mistake spoils no other entry: entries at the margin are looked at one by one.
 * @param text what `parse` finds errors in; lines end in `\n`
 */
export function mend(text: string): MendedText {
  const lines = text.split("\n");
  const state: State = { lines, faults: [], budget: mostCharacters, isCut: false };
  takeOutEnds(state, text);
  putBackDashes(state);
  for (const [from, to] of entriesOf(lines)) mendRange(state, from, to);
  // What is wrong between entries: a key at the margin below keys that are not.
  mendRange(state, 0, lines.length);
  const { faults, isCut } = state;
  faults.sort((a, b) => a.line - b.line);
  return { text: lines.join("\n"), faults, isCut };
}

/** Lines that would end the YAML are known without a try; there may be thousands. */
function takeOutEnds({ lines, faults }: State, text: string): void {
  let [line, passed] = [0, 0];
  for (const offset of endsIn(text)) {
    while (passed < offset) {
      passed += (lines[line] ?? "").length + 1;
      line += 1;
    }
    const values = { found: excerpt(lines[line] ?? ""), nearest: "" };
    faults.push({ code: "yaml/document-end", line: line + 1, column: 1, values });
  }
  for (const fault of faults) lines[fault.line - 1] = "";
}

/**
 * Fields at the margin of a list: those that its entries begin with lack a dash, others the blanks before them. The
 * first entry stands where the others do.
 */
function putBackDashes({ lines, faults }: State): void {
  const at = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#"));
  const first = (lines[at] ?? "").trimStart();
  const isList = first.startsWith("- ") && lines.some((line) => line.startsWith("- "));
  if (!isList) return;
  if (lines[at] !== first) {
    const values = { found: excerpt(first), nearest: first.trimEnd() };
    faults.push({ code: "yaml/leading-blank", line: at + 1, column: 1, values });
    lines[at] = first;
  }
  const starts = new Set(lines.flatMap((line) => (/^- /.test(line) ? [takeApart(line).key] : [])));
  const inside = " ".repeat(takeApart(first).dashes.length);
  for (const [index, line] of lines.entries()) {
    const { indent, dashes, key, colon, isApart, value } = takeApart(line);
    const isField = key !== "" && colon === ":" && (isApart || value === "");
    if (indent !== "" || dashes !== "" || !isField || line.startsWith("#")) continue;
    const isStart = starts.has(key);
    const nearest = `${isStart ? "- " : inside}${line}`;
    const code = isStart ? "yaml/missing-dash" : "yaml/leading-blank";
    faults.push({ code, line: index + 1, column: 1, values: { found: excerpt(line), nearest } });
    lines[index] = nearest;
  }
}

interface State {
  lines: string[];
  faults: LineFault[];
  budget: number;
  isCut: boolean;
}

/** First line and the one after the last of each entry at the margin. */
function entriesOf(lines: readonly string[]): [number, number][] {
  const starts = lines.flatMap((line, index) => (/^(?:[^\s#\]}]|- )/.test(line) ? [index] : []));
  const firsts = starts.filter(
    (start, index) =>
      index === 0 || !isEntryBelow(lines[start] ?? "", lines[starts[index - 1] ?? 0] ?? ""),
  );
  return firsts.map((start, index) => [index === 0 ? 0 : start, firsts[index + 1] ?? lines.length]);
}

/** Entries of a list may stand at the margin, below their key or one another. */
function isEntryBelow(line: string, before: string): boolean {
  return line.startsWith("- ") && !before.startsWith("- ");
}

/** Mends the lines of a range one after the other until it reads; what cannot be mended is told and taken out. */
function mendRange(state: State, from: number, to: number): void {
  const { lines } = state;
  for (;;) {
    const errors = errorsIn(state, from, to);
    const [first] = errors;
    if (!first) return;
    const mended = mendOne(state, from, to, errors);
    if (mended) {
      state.faults.push(mended);
      continue;
    }
    const index = from + first.line - 1;
    state.faults.push(faultWithoutMend(lines, index, first));
    state.isCut = true;
    if (to - from === lines.length) {
      lines.fill("");
      return;
    }
    lines.fill("", from, to);
    return;
  }
}

function errorsIn(state: State, from: number, to: number): YamlError[] {
  const text = state.lines.slice(from, to).join("\n");
  state.budget -= text.length;
  return parse(text).errors;
}

/** The first way to write one line after which all reads, or else more than before; null where there is none. */
function mendOne(state: State, from: number, to: number, errors: YamlError[]): LineFault | null {
  const { lines } = state;
  const [first] = errors;
  if (!first) return null;
  let second: (() => LineFault) | null = null;
  for (const index of suspects(from, to, first)) {
    const line = lines[index] ?? "";
    if (line.length > longestLine) continue;
    const above = lines.slice(Math.max(from, index - 40), index).reverse();
    const below = lines.slice(index + 1, Math.min(to, index + 41));
    for (const mend of mendsOf(line, { above, below })) {
      const tried = lines.slice(from, to);
      write(tried, index - from, mend);
      const text = tried.join("\n");
      state.budget -= text.length;
      if (state.budget < 0) return null;
      const [left] = parse(text).errors;
      const accept = () => {
        write(lines, index, mend);
        const column = line.length - line.trimStart().length + 1;
        return { code: mend.code, line: index + 1, column, values: valuesOf(line, mend) };
      };
      if (!left) return accept();
      if (left.line > first.line) second ??= accept;
    }
  }
  return second?.() ?? null;
}

/** Lines that may be to blame for an error: its own, the next one, then those above. */
function suspects(from: number, to: number, { line }: YamlError): number[] {
  const own = from + line - 1;
  const above = Array.from({ length: Math.min(own - from, 40) }, (_, index) => own - 1 - index);
  return [own, own + 1, ...above].filter((index) => index >= from && index < to);
}

function write(lines: string[], index: number, { written, joins }: LineMend): void {
  lines[index] = joins ? "" : written;
  if (joins) lines[index - 1] = written;
}

function valuesOf(line: string, { written, other, values }: LineMend): Record<string, string> {
  return {
    found: excerpt(line),
    nearest: written.trimEnd(),
    ...(other && { other: other.trimEnd() }),
    ...values,
  };
}

function faultWithoutMend(
  lines: readonly string[],
  index: number,
  { column, reason }: YamlError,
): LineFault {
  const found = excerpt(lines[index] ?? "");
  return { code: "yaml/syntax", line: index + 1, column, values: { found, reason } };
}
