import { isMap, isScalar, type ParsedNode, type YAMLMap } from "yaml";
import type { z } from "zod";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { objectIn } from "../../schema/field/describe-path.ts";
import { fieldOfLabel } from "../../schema/field/labels.ts";
import { excerpt } from "../source-text/excerpt.ts";
import { takeApart } from "../yaml-source/written-line.ts";
import type { YamlSource } from "../yaml-source/yaml.ts";

/** Where an entry stands, and where what is wrong with it is told. */
interface EntryPlace {
  file: string;
  source: YamlSource;
  diagnostics: Diagnostic[];
}

/**
 * The entries that one entry of a list is made of: where its first field begins anew and another one follows a second
 * time, the dash before it has been forgotten. One field alone that stands there again is merely written twice.
 * @param schema of an entry
 */
export function entriesIn(
  entry: ParsedNode,
  schema: z.core.$ZodType,
  place: EntryPlace,
): ParsedNode[] {
  const fields = isMap(entry) && !entry.flow ? objectIn(schema) : null;
  if (!fields || !isMap(entry)) return [entry];
  const names = entry.items.map(({ key }) =>
    isScalar(key) ? fieldOfLabel(fields, String(key.value)) : null,
  );
  const starts = [0];
  for (const [at, name] of names.entries()) {
    const from = starts.at(-1) ?? 0;
    if (at - from < 2 || name === null || name !== names[0]) continue;
    const before = new Set(names.slice(from, at));
    if (names[at + 1] != null && before.has(names[at + 1] ?? "")) starts.push(at);
  }
  return starts.map((start, index) => {
    if (starts.length === 1) return entry;
    if (index > 0) tellMissingDash(entry, start, place);
    return part(entry, start, starts[index + 1] ?? names.length);
  });
}

function tellMissingDash(
  entry: YAMLMap.Parsed,
  start: number,
  { file, source, diagnostics }: EntryPlace,
): void {
  const offset = entry.items[start]?.key.range[0] ?? entry.range[0];
  const position = source.positionOf(offset);
  const line = source.lineAt(position.line).trim();
  const { indent, dashes } = takeApart(source.lineAt(source.positionOf(entry.range[0]).line));
  const values = { found: excerpt(line), nearest: `${indent}${dashes || "- "}${line}` };
  diagnostics.push(finding("yaml/missing-dash", { file, ...position }, values));
}

/** Some of the fields of a mapping, as a mapping. */
function part(entry: YAMLMap.Parsed, from: number, to: number): YAMLMap.Parsed {
  const items = entry.items.slice(from, to);
  const start = items[0]?.key.range[0] ?? entry.range[0];
  const node = Object.create(
    Object.getPrototypeOf(entry),
    Object.getOwnPropertyDescriptors(entry),
  ) as YAMLMap.Parsed;
  node.items = items;
  node.range = [start, entry.range[1], entry.range[2]];
  return node;
}
