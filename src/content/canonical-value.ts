import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from "yaml";
import type { z } from "zod";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { objectIn } from "../schema/describe-path.ts";
import { isEmptyValue } from "../schema/empty-value.ts";
import { fieldOfLabel, labelsOf } from "../schema/labels.ts";
import { excerpt } from "./excerpt.ts";
import { nearest } from "./nearest.ts";
import type { Position, YamlSource } from "./yaml.ts";

/** What is filled while a YAML value is turned into plain data with canonical keys. */
export interface Reading {
  file: string;
  source: YamlSource;
  diagnostics: Diagnostic[];
  /** Where each key and each list entry stands, by its path: `withdrawal.on`, `attachments.0.path`. */
  positions: Record<string, Position>;
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
    return fields ? canonicalFields(node, fields, reading, path) : entriesOf(node, reading, path);
  }
  if (isSeq(node)) {
    const values: unknown[] = [];
    for (const item of node.items as ParsedNode[]) {
      const at = join(path, values.length);
      reading.positions[at] = reading.source.positionOf(item.range[0]);
      const value = canonicalValue(item, schema, reading, at);
      if (value !== undefined) values.push(value);
    }
    return values;
  }
  const text = isScalar(node) ? String(node.value ?? "") : "";
  return isEmptyValue(text) ? undefined : text;
}

function canonicalFields(
  map: YAMLMap.Parsed,
  schema: z.ZodObject,
  reading: Reading,
  path: string,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const written = new Map<string, { key: string; line: number }>();
  for (const { key: keyNode, value } of map.items) {
    const key = isScalar(keyNode) ? String(keyNode.value) : "";
    const position = reading.source.positionOf(keyNode.range[0]);
    const place = { file: reading.file, ...position };
    const name = fieldOfLabel(schema, key);
    const first = name === null ? undefined : written.get(name);
    if (name === null) {
      const near = nearest(key, namesOf(schema));
      const found = excerpt(key);
      reading.diagnostics.push(
        finding("field/unknown", place, near ? { found, nearest: near } : { found }),
      );
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

/** A mapping whose keys are the author's own. */
function entriesOf(map: YAMLMap.Parsed, reading: Reading, path: string): Record<string, string> {
  const texts = map.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    reading.positions[join(path, name)] = reading.source.positionOf(key.range[0]);
    return [[name, isScalar(value) ? String(value.value ?? "") : ""] as const];
  });
  return Object.fromEntries(texts);
}

function namesOf(schema: z.ZodObject): string[] {
  return Object.keys(schema.shape).flatMap((name) => [name, ...labelsOf(schema, name)]);
}

function join(path: string, step: string | number): string {
  return path ? `${path}.${step}` : String(step);
}
