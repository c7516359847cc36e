import { isMap, isScalar, isSeq } from "yaml";
import { z } from "zod";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { linesMeantAsFields } from "../yaml-source/misread-text.ts";
import { quoted } from "../yaml-source/quoted.ts";
import { takeApart } from "../yaml-source/written-line.ts";
import { type Position, type YamlSource, yamlFindings } from "../yaml-source/yaml.ts";
import { canonicalValue, type Reading, type Slip } from "./canonical-value.ts";
import { tellFullWidthMarks } from "./full-width-marks.ts";
import { innermostIssues, issueFinding } from "./issue-finding.ts";

/** A value read by a schema; null when it is not valid. */
export interface FieldReading<T> {
  value: T | null;
  /** The fields that are valid one by one, so that further checks need not wait for the others. */
  partial: Partial<T>;
  /** The value as written, under canonical keys. */
  plain: unknown;
  diagnostics: Diagnostic[];
  positions: Record<string, Position>;
}

/** Reads YAML by a schema; every fault is told, with file, line and column of the key it belongs to. */
export function readFields<S extends z.ZodType>(
  source: YamlSource,
  schema: S,
  file: string,
): FieldReading<z.output<S>> {
  const reading = readOnce(source, schema, file);
  const reread = (source: YamlSource) => readOnce(source, schema, file).diagnostics;
  const diagnostics = tellFullWidthMarks(reading.diagnostics, source, reread);
  return { ...reading, diagnostics };
}

function readOnce<S extends z.ZodType>(
  source: YamlSource,
  schema: S,
  file: string,
): FieldReading<z.output<S>> {
  const reading: Reading = {
    file,
    source,
    diagnostics: yamlFindings(source, file),
    positions: {},
    slips: new Map(),
  };
  const { diagnostics, positions } = reading;
  const isList = schema instanceof z.ZodArray;
  const { root } = source;
  const isBlank = root === null || (isScalar(root) && !root.value);
  if (!isBlank && (isList ? !isSeq(root) : !isMap(root))) {
    diagnostics.push(...notFields(source, isList, file));
    return { value: null, partial: {}, plain: isList ? [] : {}, diagnostics, positions };
  }
  const plain = canonicalValue(root, schema, reading) ?? (isList ? [] : {});
  leaveOutAftershocks(source, diagnostics);
  // Nobody can tell that something is missing where lines could not be read.
  const isKnown = ({ code }: Diagnostic) => !(source.isCut && code.startsWith("field/missing"));
  const result = schema.safeParse(plain);
  for (const issue of result.error?.issues.flatMap(innermostIssues) ?? []) {
    const place = { file, ...positionOf(issue.path, positions) };
    const found = issueFinding(issue, place, schema, plain);
    const slip =
      found.code === "field/missing" ? reading.slips.get(issue.path.join(".")) : undefined;
    if (slip) diagnostics.splice(diagnostics.indexOf(slip.finding), 1, misspelt(found, slip));
    else if (isKnown(found)) pushWithLine(found, source, diagnostics);
  }
  const hasError = diagnostics.some(({ severity }) => severity === "error");
  const partial = result.success ? result.data : validFields(schema, plain);
  const value = hasError || !result.success ? null : result.data;
  return { value, partial, plain, diagnostics, positions };
}

/** A field whose line begins in the wrong column is not unknown: nobody knows yet where it belongs. */
function leaveOutAftershocks({ faults }: YamlSource, diagnostics: Diagnostic[]): void {
  const misplaced = new Set(
    faults.flatMap(({ code, line }) =>
      code === "yaml/leading-blank" || code === "yaml/tab" ? [line] : [],
    ),
  );
  if (misplaced.size === 0) return;
  const isAftershock = ({ code, line = 0 }: Diagnostic) =>
    code === "field/unknown" && misplaced.has(line);
  diagnostics.splice(0, Infinity, ...diagnostics.filter((one) => !isAftershock(one)));
}

/** What is said of YAML that holds no fields: the lines that were meant as such, else what it is instead. */
function notFields(source: YamlSource, isList: boolean, file: string): Diagnostic[] {
  const { line, column } = source.positionOf(source.root?.range[0] ?? 0);
  const code = isList ? "yaml/not-a-list" : "yaml/not-a-mapping";
  const meant = isList ? [] : linesMeantAsFields(source, file);
  return meant.length > 0 ? meant : [finding(code, { file, line, column })];
}

/** A field that is missing because its name is written wrong: one fault, told where it stands. */
function misspelt(
  missing: Diagnostic,
  { finding: { line, column }, found, nearest }: Slip,
): Diagnostic {
  return { ...missing, line, column, values: { ...missing.values, found, nearest } };
}

/**
 * A list or a mapping where one text is wanted may be a text in brackets: the line that makes it one. What follows the
 * brackets (`[转发]: 关于…`), or stands in them where a name would (`{通知,? }`), is no fault of its own.
 */
function pushWithLine(found: Diagnostic, source: YamlSource, diagnostics: Diagnostic[]): void {
  if (found.code === "field/not-a-colour" && found.values.nearest) {
    diagnostics.push(withColourLine(found, source));
    return;
  }
  const line = found.code === "field/not-text" ? found.line : undefined;
  const { indent, dashes, key, value } = takeApart(line === undefined ? "" : source.lineAt(line));
  if (key === "" || !/^(?:\[.*\]|\{.*\})/.test(value)) {
    diagnostics.push(found);
    return;
  }
  const isAftershock = (one: Diagnostic) =>
    one.line === line && (one.code === "field/unknown" || one.code === "yaml/not-a-name");
  diagnostics.splice(0, Infinity, ...diagnostics.filter((one) => !isAftershock(one)));
  const nearest = `${indent}${dashes}${key}: ${quoted(value)}`;
  diagnostics.push({ ...found, values: { ...found.values, nearest } });
}

/** A colour that lacks its sign: the line with it, in the quotes that it needs. */
function withColourLine(found: Diagnostic, source: YamlSource): Diagnostic {
  const { indent, dashes, key, value } = takeApart(source.lineAt(found.line ?? 0));
  if (key === "" || /^[[{]/.test(value)) return found;
  const line = `${indent}${dashes}${key}: "${found.values.nearest}"`;
  return { ...found, values: { ...found.values, line } };
}

function validFields<S extends z.ZodType>(schema: S, plain: unknown): Partial<z.output<S>> {
  if (!(schema instanceof z.ZodObject)) return {};
  const valid = Object.entries(schema.shape).flatMap(([name, field]) => {
    const result = (field as z.ZodType).safeParse((plain as Record<string, unknown>)[name]);
    return result.success ? [[name, result.data]] : [];
  });
  return Object.fromEntries(valid);
}

/** Where the key stands, or the nearest key above it; the top of the file for what is missing there. */
function positionOf(path: readonly PropertyKey[], positions: Record<string, Position>): Position {
  for (let length = path.length; length > 0; length -= 1) {
    const position = positions[path.slice(0, length).join(".")];
    if (position) return position;
  }
  return { line: 1, column: 1 };
}
