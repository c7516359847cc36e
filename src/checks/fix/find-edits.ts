import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import type { z } from "zod";
import type { Edit } from "../../content/source-text/edits.ts";
import { parseYaml } from "../../content/yaml-source/yaml.ts";
import { objectIn } from "../../schema/field/describe-path.ts";
import { fieldOfLabel } from "../../schema/field/labels.ts";
import { type DocumentFields, fieldsInForce } from "../../schema/index.ts";
import { canonicalOf } from "./canonical-of.ts";

/**
 * What in a document's front-matter has one canonical form and is written otherwise: labels as keys, words as
 * values, notations of days and numbers. Nothing is found where the YAML has a fault.
 * @param text the whole file as it stands, byte order mark included
 * @param fields that it may have
 */
export function findEdits(text: string, { schema }: DocumentFields = fieldsInForce()): Edit[] {
  const [opening] = /^\uFEFF?---[ \t]*\r?\n/.exec(text) ?? [];
  const closing = /\n---[ \t]*(?:\r?\n|$)/g;
  closing.lastIndex = (opening?.length ?? 0) - 1;
  const end = closing.exec(text);
  if (opening === undefined || end === null) return [];
  const yaml = text.slice(opening.length, end.index + 1);
  const { root, faults, positionOf } = parseYaml(yaml);
  if (faults.length > 0 || !isMap(root)) return [];
  return editsOf(root, schema, yaml).map((edit) => ({
    ...edit,
    start: edit.start + opening.length,
    end: edit.end + opening.length,
    line: positionOf(edit.start).line + 1,
  }));
}

type OpenEdit = Omit<Edit, "line">;

/** The edits of a mapping, in the order of the text. */
function editsOf(map: YAMLMap.Parsed, schema: z.ZodObject, yaml: string): OpenEdit[] {
  const names = map.items.map(({ key }) => {
    return isScalar(key) ? fieldOfLabel(schema, String(key.value)) : null;
  });
  return map.items.flatMap(({ key, value }, index): OpenEdit[] => {
    const name = names[index];
    // A field that is written twice is for its author to choose from.
    if (!name || names.indexOf(name) !== names.lastIndexOf(name) || !isScalar(key)) return [];
    const inner = schema.shape[name] as z.core.$ZodType;
    return [...editOf(key, name, yaml), ...editsOfValue(value, name, inner, yaml)];
  });
}

function editsOfValue(
  value: ParsedNode | null,
  name: string,
  schema: z.core.$ZodType,
  yaml: string,
): OpenEdit[] {
  const fields = objectIn(schema);
  if (isMap(value)) return fields ? editsOf(value, fields, yaml) : [];
  if (isSeq(value)) {
    return (value.items as ParsedNode[]).flatMap((item) => editsOfValue(item, name, schema, yaml));
  }
  if (!isScalar(value) || fields) return [];
  const wanted = canonicalOf(name, schema, String(value.value ?? ""));
  return wanted === null ? [] : editOf(value, wanted, yaml);
}

/** Quotes stay; a scalar that is written with escapes or over several lines is left alone. */
function editOf({ range, value, type }: Scalar.Parsed, to: string, yaml: string): OpenEdit[] {
  const quote = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE" ? 1 : 0;
  const [start, end] = [range[0] + quote, range[1] - quote];
  const from = yaml.slice(start, end);
  return from === to || from !== String(value) ? [] : [{ start, end, from, to }];
}
