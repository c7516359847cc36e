import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import { z } from "zod";
import { finding, type Place } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { bounds } from "../../schema/field/bounds.ts";
import { objectIn } from "../../schema/field/describe-path.ts";
import { isEmptyValue } from "../../schema/field/empty-value.ts";
import { fieldNotes } from "../../schema/field/field.ts";
import { fieldOfLabel, labelsOf } from "../../schema/field/labels.ts";
import { excerpt } from "../source-text/excerpt.ts";
import { hasInvisible, showInvisible, withoutInvisible } from "../source-text/invisible.ts";
import { innerFieldFinding } from "../yaml-source/inner-field.ts";
import { cleaned, levelAbove, readText } from "../yaml-source/misread-text.ts";
import { quoted } from "../yaml-source/quoted.ts";
import { isFieldName, takeApart } from "../yaml-source/written-line.ts";
import type { Position, YamlSource } from "../yaml-source/yaml.ts";
import { entriesIn } from "./missing-dashes.ts";
import { nearest } from "./nearest.ts";

/** What is filled while a YAML value is turned into plain data with canonical keys. */
export interface Reading {
  file: string;
  source: YamlSource;
  diagnostics: Diagnostic[];
  /** Where each key and each list entry stands, by its path: `withdrawal.on`, `attachments.0.path`. */
  positions: Record<string, Position>;
  /** Unknown fields that are most likely meant for another, by the path of the field that is meant. */
  slips: Map<string, Slip>;
}

/** A field written wrong: said where the right one is missing, or else by itself. */
export interface Slip {
  finding: Diagnostic;
  /** The field as it is written, and as it should be. */
  found: string;
  nearest: string;
}

/**
 * Plain data of a YAML node. Keys of the schema may be canonical or labels; empty values (无, blank) are
 * left out, unknown keys reported and left out.
 */
export function canonicalValue(
  node: ParsedNode | null,
  schema: z.core.$ZodType,
  reading: Reading,
  path = "",
): unknown {
  if (isMap(node)) {
    const fields = objectIn(schema);
    if (fields) return canonicalFields(node, fields, reading, path);
    return isRecord(schema) ? entriesOf(node, reading, path) : strayFields(node, reading);
  }
  if (isSeq(node)) {
    const values: unknown[] = [];
    const items = (node.items as ParsedNode[]).flatMap((one) => entriesIn(one, schema, reading));
    for (const item of items) {
      const at = join(path, values.length);
      reading.positions[at] = reading.source.positionOf(item.range[0]);
      const value = canonicalValue(item, schema, reading, at);
      if (value !== undefined) values.push(value);
    }
    return values;
  }
  if (!isScalar(node)) return undefined;
  const { text, diagnostics } = readText(node as Scalar.Parsed, schema, reading);
  reading.diagnostics.push(...diagnostics);
  return isEmptyValue(text) ? undefined : text;
}

function isRecord(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodRecord) return true;
  return schema instanceof z.ZodDefault && isRecord(schema.unwrap());
}

function canonicalFields(
  map: YAMLMap.Parsed,
  schema: z.ZodObject,
  reading: Reading,
  path: string,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const written = new Map<string, { key: string; line: number }>();
  const unknown = new Set<string>();
  for (const { key: keyNode, value } of firstPairs(map, bounds.keys, reading)) {
    const position = reading.source.positionOf(keyNode.range[0]);
    const place = { file: reading.file, ...position };
    if (!isNamed(keyNode, place, reading)) continue;
    const key = keyOf(keyNode, place, reading);
    const name = fieldOfLabel(schema, key);
    const first = name === null ? undefined : written.get(name);
    if (first?.key === key || unknown.has(key)) {
      const found = excerpt(reading.source.lineAt(position.line));
      reading.diagnostics.push(finding("yaml/duplicate-key", place, { found }));
    } else if (name === null && reportFullWidthColon(key, schema, position, reading)) {
      unknown.add(key);
    } else if (name === null) {
      unknown.add(key);
      const inner =
        unknown.size > 20
          ? null
          : innerFieldFinding(key, place, { map, schema, source: reading.source });
      if (inner) {
        reading.diagnostics.push(inner);
        continue;
      }
      // Hundreds of unknown fields are no slips of the pen.
      const near = unknown.size > 20 ? null : nearest(key, namesOf(schema));
      const found = excerpt(key || reading.source.lineAt(position.line));
      const meant = near && fieldOfLabel(schema, near);
      const unknownField = finding("field/unknown", place, { found, nearest: near ?? "" });
      if (meant && fieldNotes.get(schema.shape[meant])?.holdsBack) unknownField.severity = "error";
      reading.diagnostics.push(unknownField);
      if (meant) {
        const slip = { finding: unknownField, found, nearest: near };
        reading.slips.set(join(path, meant), slip);
      }
    } else if (first) {
      const more = { other: first.key, first: String(first.line) };
      reading.diagnostics.push(finding("field/twice", place, { found: key, ...more }));
    } else {
      const at = join(path, name);
      written.set(name, { key, line: position.line });
      reading.positions[at] = position;
      const inner = schema.shape[name] as z.core.$ZodType;
      const plain = canonicalValue(value, inner, reading, at);
      if (plain !== undefined) values[name] = plain;
    }
  }
  return values;
}

/** `来源：专刊: 第2期`: a field whose own colon has been overlooked for a later one. */
function reportFullWidthColon(
  key: string,
  schema: z.ZodObject,
  position: Position,
  { file, source, diagnostics }: Reading,
): boolean {
  if (!key.includes("：")) return false;
  const line = source.lineAt(position.line);
  const { indent, dashes, key: name, colon, value } = takeApart(line);
  if (colon !== "：" || fieldOfLabel(schema, name) === null) return false;
  const nearest = `${indent}${dashes}${name}: ${quoted(value)}`;
  const values = { found: excerpt(line), nearest };
  diagnostics.push(finding("yaml/full-width-colon", { file, ...position }, values));
  return true;
}

/** A mapping whose keys are the author's own. */
function entriesOf(map: YAMLMap.Parsed, reading: Reading, path: string): Record<string, string> {
  const texts = new Map<string, string>();
  for (const { key, value } of firstPairs(map, bounds.items, reading)) {
    const position = reading.source.positionOf(key.range[0]);
    const place = { file: reading.file, ...position };
    if (!isNamed(key, place, reading)) continue;
    const name = keyOf(key, place, reading);
    if (texts.has(name)) {
      reading.diagnostics.push(finding("yaml/duplicate-key", place, { found: excerpt(name) }));
      continue;
    }
    reading.positions[join(path, name)] = position;
    if (!isScalar(value)) {
      texts.set(name, "");
      continue;
    }
    const { text, diagnostics } = readText(value as Scalar.Parsed, z.string(), reading);
    reading.diagnostics.push(...diagnostics);
    texts.set(name, text);
  }
  return Object.fromEntries(texts);
}

/**
 * Fields below a field that has none: where they are fields of the file they have a blank too many before them, else
 * what comes out tells that no mapping is wanted.
 */
function strayFields(map: YAMLMap.Parsed, reading: Reading): Record<string, string> | undefined {
  const { source, file, diagnostics } = reading;
  const strays = map.items.filter(({ key }) => isScalar(key) && isFieldName(String(key.value)));
  if (map.flow || strays.length < map.items.length) return entriesOf(map, reading, "");
  for (const { key } of strays) {
    const position = source.positionOf(key.range[0]);
    const line = source.lineAt(position.line).trim();
    const values = { found: excerpt(line), nearest: levelAbove(source, position.line) + line };
    diagnostics.push(finding("yaml/leading-blank", { file, ...position }, values));
  }
  return undefined;
}

/** The fields of a mapping; of more than there may be only so many are looked at. */
function firstPairs(
  { items }: YAMLMap.Parsed,
  most: number,
  { file, source, diagnostics }: Reading,
): YAMLMap.Parsed["items"] {
  const next = items[most];
  if (!next) return items;
  const place = { file, ...source.positionOf(next.key.range[0]) };
  const values = { keys: String(items.length), wanted: String(most) };
  diagnostics.push(finding("yaml/over-limit", place, values));
  return items.slice(0, most);
}

/**
 * Whether a field has a name: a list, a mapping, what stands behind `? ` or `<<` is none, and what was written there
 * would be lost. Nor is `__proto__`, which stands for something else in every JSON.
 */
function isNamed(
  node: ParsedNode,
  place: Required<Place>,
  { source, diagnostics }: Reading,
): boolean {
  const line = source.lineAt(place.line);
  const isExplicit = /(?:^|[\s{[,])\?\s+$/.test(line.slice(0, place.column - 1));
  const name = isScalar(node) ? String(node.value) : null;
  if (name !== null && name !== "<<" && name !== "__proto__" && !isExplicit) return true;
  diagnostics.push(finding("yaml/not-a-name", place, { found: excerpt(line) }));
  return false;
}

function keyOf(node: unknown, place: Place, { source, diagnostics }: Reading): string {
  const key = isScalar(node) ? String(node.value) : "";
  if (!hasInvisible(key)) return key;
  const values = { found: excerpt(showInvisible(key)), ...cleaned(source.lineAt(place.line ?? 1)) };
  diagnostics.push(finding("field/invisible-character", place, values));
  return withoutInvisible(key);
}

function namesOf(schema: z.ZodObject): string[] {
  return Object.keys(schema.shape).flatMap((name) => [name, ...labelsOf(schema, name)]);
}

function join(path: string, step: string | number): string {
  return path ? `${path}.${step}` : String(step);
}
