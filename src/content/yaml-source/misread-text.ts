import type { Scalar } from "yaml";
import type { z } from "zod";
import { finding, type Place } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { objectIn } from "../../schema/field/describe-path.ts";
import { fieldNotes } from "../../schema/field/field.ts";
import { fieldOfLabel } from "../../schema/field/labels.ts";
import { excerpt } from "../source-text/excerpt.ts";
import {
  hasHarmful,
  hasInvisible,
  showInvisible,
  withoutHarmful,
  withoutInvisible,
} from "../source-text/invisible.ts";
import { quoted } from "./quoted.ts";
import { isFieldName, takeApart } from "./written-line.ts";
import { writtenText } from "./written-text.ts";
import type { YamlSource } from "./yaml.ts";

/** A value as the author wrote it, and what YAML would have made of it otherwise than he meant. */
export interface TextReading {
  text: string;
  diagnostics: Diagnostic[];
}

/** Where a value is read. */
export interface TextPlace {
  file: string;
  source: YamlSource;
}

/** Reads a scalar; what is valid YAML but not what was meant is told. */
export function readText(
  scalar: Scalar.Parsed,
  schema: z.core.$ZodType,
  place: TextPlace,
): TextReading {
  const text = writtenText(scalar, place.source.text);
  const diagnostics: Diagnostic[] = [];
  const reading = { text, diagnostics };
  if (scalar.type === "PLAIN") {
    if (scalar.comment != null) diagnostics.push(...cutText(scalar, schema, place));
    if (text.includes("\n") || objectIn(schema)) swallowedLines(scalar, schema, place, reading);
    if (/^-\s*[^\s-]/.test(text)) dashWithoutBlank(scalar, place, reading);
  }
  // What is written as an escape is seen by no check of the text, and nobody needs it.
  const isEscaped = scalar.type === "QUOTE_DOUBLE" && /\\[^\n"\\/]/.test(sourceOf(scalar, place));
  const isProse = fieldNotes.get(schema)?.prose !== undefined && !isEscaped;
  if (isProse ? hasHarmful(reading.text) : hasInvisible(reading.text)) {
    diagnostics.push(invisibleCharacter(scalar, reading.text, place));
    reading.text = isProse ? withoutHarmful(reading.text) : withoutInvisible(reading.text);
  }
  return reading;
}

function sourceOf({ range }: Scalar.Parsed, { source }: TextPlace): string {
  return source.text.slice(range[0], range[1]);
}

function placeOf(line: number, source: string, { file }: TextPlace): Place {
  return { file, line, column: source.length - source.trimStart().length + 1 };
}

/** ` #` ends a value without quotes: what follows is a comment for YAML, but a sign of the text in `3 #楼`. */
function cutText(scalar: Scalar.Parsed, schema: z.core.$ZodType, place: TextPlace): Diagnostic[] {
  const { source, file } = place;
  const [start, end] = scalar.range;
  const rest = source.text.slice(end, source.text.indexOf("\n", end) >>> 0);
  // A comment on lines of its own is one.
  const comment = /^[ \t]*#(.*)$/.exec(rest)?.[1];
  if (comment === undefined || !fieldNotes.get(schema)?.prose || /^\s*不检查\s/.test(comment))
    return [];
  // Comments with a blank behind the sign are usual in settings.
  if (/^(?:\s|$)/.test(comment) && !file.endsWith(".md")) return [];
  const { line, column } = source.positionOf(start);
  const text = source.text.slice(start, end);
  const before = source.lineAt(line).slice(0, column - 1);
  const gap = /\S$/.test(before) ? " " : "";
  const whole = quoted((text + rest).trim());
  const nearest = text.includes("\n") ? "" : `${before}${gap}${whole}`;
  const values = { found: excerpt(`#${comment}`), value: excerpt(text), nearest };
  const code = text === "" ? "yaml/nothing-but-comment" : "yaml/cut-by-hash";
  return [finding(code, placeOf(line, source.lineAt(line), place), values)];
}

/** Lines that were meant as fields and have become part of the value above them. */
function swallowedLines(
  scalar: Scalar.Parsed,
  schema: z.core.$ZodType,
  place: TextPlace,
  reading: TextReading,
): void {
  const inner = objectIn(schema);
  const isLong = fieldNotes.get(schema)?.prose === "text";
  const first = place.source.positionOf(scalar.range[0]).line;
  const kept: string[] = [];
  for (const [index, line] of reading.text.split("\n").entries()) {
    const { key, value, colon, isApart } = takeApart(line);
    const isInner = inner !== null && key !== "" && fieldOfLabel(inner, key) !== null;
    const isOuter = index > 0 && isFieldName(key) && (!isLong || /^[A-Za-z]+$/.test(key));
    if (value === "" || !(isInner || isOuter)) {
      kept.push(line);
      continue;
    }
    const code = isInner
      ? colon === "："
        ? "yaml/full-width-colon"
        : "yaml/no-blank"
      : "yaml/leading-blank";
    if (isInner && isApart && colon === ":") continue;
    const at = first + index;
    const source = place.source.lineAt(at);
    const start = isInner ? startOf(source) : levelAbove(place.source, at);
    const values = { found: excerpt(line), nearest: `${start}${key}: ${plainOrQuoted(value)}` };
    reading.diagnostics.push(finding(code, placeOf(at, source, place), values));
  }
  reading.text = kept.join("\n");
}

/** `-甲` is text; `- 甲` is an entry of a list. */
function dashWithoutBlank(scalar: Scalar.Parsed, place: TextPlace, reading: TextReading): void {
  const first = place.source.positionOf(scalar.range[0]).line;
  if (!place.source.lineAt(first).trimStart().startsWith("-")) return;
  const lines = reading.text.split("\n");
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith("-")) continue;
    const source = place.source.lineAt(first + index);
    const nearest = `${startOf(source)}- ${line.slice(1).trim()}`;
    const values = { found: excerpt(line), nearest };
    reading.diagnostics.push(
      finding("yaml/no-blank", placeOf(first + index, source, place), values),
    );
  }
  reading.text = "";
}

function invisibleCharacter(scalar: Scalar.Parsed, text: string, place: TextPlace): Diagnostic {
  const line = place.source.positionOf(scalar.range[0]).line;
  const source = place.source.lineAt(line);
  const values = { found: excerpt(showInvisible(text)), ...cleaned(source) };
  return finding("field/invisible-character", placeOf(line, source, place), values);
}

/** The line to write instead; nothing where the character is written as an escape. */
export function cleaned(source: string): { nearest?: string } {
  const nearest = withoutInvisible(source).trimEnd();
  return nearest === source.trimEnd() ? {} : { nearest };
}

/** Lines of a text that would be fields if their colons were as YAML wants them. */
export function linesMeantAsFields(source: YamlSource, file: string): Diagnostic[] {
  return source.text.split("\n").flatMap((line, index) => {
    const { key, colon, value } = takeApart(line);
    if (key === "" || value === "" || !isFieldName(key)) return [];
    const code = colon === "：" ? "yaml/full-width-colon" : "yaml/no-blank";
    const nearest = `${startOf(line)}${key}: ${plainOrQuoted(value)}`;
    const values = { found: excerpt(line), nearest };
    return [finding(code, { file, line: index + 1, column: 1 }, values)];
  });
}

/** The blanks a line begins with. */
function startOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

/** The blanks before the fields of the level that a line stands below. */
export function levelAbove(source: YamlSource, line: number): string {
  const { length } = startOf(source.lineAt(line));
  for (let above = line - 1; above > 0; above -= 1) {
    const { indent, dashes, key } = takeApart(source.lineAt(above));
    const level = indent.length + dashes.length;
    if (key !== "" && level < length) return " ".repeat(level);
  }
  return "";
}

/** A value as it stands where YAML takes it so, else in quotes. */
function plainOrQuoted(value: string): string {
  return /^[[{&*!|>%@`"'#,?-]|:\s|:$|\s#/.test(value) ? quoted(value) : value;
}
