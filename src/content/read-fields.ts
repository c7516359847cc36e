import { isMap, isSeq } from "yaml";
import { z } from "zod";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { canonicalValue, type Reading } from "./canonical-value.ts";
import { issueFinding } from "./issue-finding.ts";
import { type Position, type YamlSource, yamlFindings } from "./yaml.ts";

/** A value read by a schema; null when it is not valid. */
export interface FieldReading<T> {
  value: T | null;
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
  if (diagnostics.length > 0) return { value: null, diagnostics, positions };
  const isList = schema instanceof z.ZodArray;
  const { root } = source;
  const isBlank = root === null || (!isMap(root) && !isSeq(root) && String(root) === "");
  if (!isBlank && (isList ? !isSeq(root) : !isMap(root))) {
    const place = { file, ...source.positionOf(root.range[0]) };
    diagnostics.push(finding(isList ? "yaml/not-a-list" : "yaml/not-a-mapping", place));
    return { value: null, diagnostics, positions };
  }
  const plain = canonicalValue(root, schema, reading) ?? (isList ? [] : {});
  const result = schema.safeParse(plain);
  for (const issue of result.error?.issues ?? []) {
    const place = { file, ...positionOf(issue.path, positions) };
    diagnostics.push(issueFinding(issue, place, schema, plain));
  }
  const value = diagnostics.some(({ severity }) => severity === "error") ? null : result.data;
  return { value: value ?? null, diagnostics, positions };
}

/** Where the key stands, or the nearest key above it; the top of the file for what is missing there. */
function positionOf(path: readonly PropertyKey[], positions: Record<string, Position>): Position {
  for (let length = path.length; length > 0; length -= 1) {
    const position = positions[path.slice(0, length).join(".")];
    if (position) return position;
  }
  return { line: 1, column: 1 };
}
