import { isMap, isScalar, isSeq } from "yaml";
import { z } from "zod";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { canonicalValue, type Reading } from "./canonical-value.ts";
import { innermostIssues, issueFinding } from "./issue-finding.ts";
import { type Position, type YamlSource, yamlFindings } from "./yaml.ts";

/** A value read by a schema; null when it is not valid. */
export interface FieldReading<T> {
  value: T | null;
  /** The fields that are valid one by one, so that further checks need not wait for the others. */
  partial: Partial<T>;
  diagnostics: Diagnostic[];
  positions: Record<string, Position>;
}

/** Reads YAML by a schema; every fault is told, with file, line and column of the key it belongs to. */
export function readFields<S extends z.ZodType>(
  source: YamlSource,
  schema: S,
  file: string,
): FieldReading<z.output<S>> {
  const reading: Reading = { file, source, diagnostics: yamlFindings(source, file), positions: {} };
  const { diagnostics, positions } = reading;
  const nothing = { value: null, partial: {}, diagnostics, positions };
  if (diagnostics.length > 0) return nothing;
  const isList = schema instanceof z.ZodArray;
  const { root } = source;
  const isBlank = root === null || (isScalar(root) && !root.value);
  if (!isBlank && (isList ? !isSeq(root) : !isMap(root))) {
    const place = { file, ...source.positionOf(root.range[0]) };
    diagnostics.push(finding(isList ? "yaml/not-a-list" : "yaml/not-a-mapping", place));
    return nothing;
  }
  const plain = canonicalValue(root, schema, reading) ?? (isList ? [] : {});
  const result = schema.safeParse(plain);
  for (const issue of result.error?.issues.flatMap(innermostIssues) ?? []) {
    const place = { file, ...positionOf(issue.path, positions) };
    diagnostics.push(issueFinding(issue, place, schema, plain));
  }
  const hasError = diagnostics.some(({ severity }) => severity === "error");
  const value = hasError || !result.success ? null : result.data;
  const partial = value ?? validFields(schema, plain);
  return { value, partial, diagnostics, positions };
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
