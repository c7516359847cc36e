import { isMap, type ParsedNode, type YAMLMap } from "yaml";
import { z } from "zod";
import { finding, type Place } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { fieldOfLabel } from "../../schema/field/labels.ts";
import { excerpt } from "../source-text/excerpt.ts";
import type { YamlSource } from "./yaml.ts";

/** A word of two characters (日期, 原因) may be meant in any way. */
const isCommonWord = (key: string) => /^\p{Script=Han}{1,2}$/u.test(key);

/**
 * `hideTitle: 是` at the margin, where it has no effect: a field of the mapping `withdrawal`, told with the line that
 * has an effect. What was to be hidden would be public otherwise, so it is an error.
 *
 * @returns null where the key is the field of no mapping, or of several none of which is written
 */
export function innerFieldFinding(
  key: string,
  place: Place,
  { map, schema, source }: { map: YAMLMap.Parsed; schema: z.ZodObject; source: YamlSource },
): Diagnostic | null {
  const owners = Object.keys(schema.shape).filter((name) => {
    const inner = mappingIn(schema.shape[name] as z.core.$ZodType);
    return inner !== null && fieldOfLabel(inner, key) !== null;
  });
  if (owners.length === 0) return null;
  const written = map.items.find((item) =>
    owners.includes(fieldOfLabel(schema, String(item.key)) ?? ""),
  );
  const owner = written ? String(written.key) : owners.length === 1 ? owners[0] : undefined;
  if (owner === undefined || (!written && isCommonWord(key))) return null;
  const line = source.lineAt(place.line ?? 1).trim();
  const values = { found: excerpt(key), owner };
  if (!written) return finding("field/outside", place, { ...values, nearest: `  ${line}` });
  const at = String(source.positionOf(written.key.range[0]).line);
  const inside = written.value;
  if (isMap(inside) && inside.flow) {
    return finding("field/outside", place, { ...values, at, within: line });
  }
  const nearest = `${" ".repeat(indentOf(inside, source))}${line}`;
  return finding("field/outside", place, { ...values, at, nearest });
}

/** The blanks before the fields of a mapping. */
function indentOf(node: ParsedNode | null, source: YamlSource): number {
  const first = isMap(node) ? node.items[0] : undefined;
  return first ? source.positionOf(first.key.range[0]).column - 1 : 2;
}

/** The mapping that a field holds; not those in lists, whose fields nobody writes without an entry. */
function mappingIn(schema: z.core.$ZodType): z.ZodObject | null {
  if (schema instanceof z.ZodObject) return schema;
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault;
  return isWrapper ? mappingIn(schema.unwrap()) : null;
}
