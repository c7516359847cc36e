import { isMap, isScalar, type Pair, type ParsedNode, type YAMLMap } from "yaml";
import { fieldOfLabel, labelsOf } from "../../schema/field/labels.ts";
import { portalSettingsSchema } from "../../schema/settings/portal.ts";
import type { Edit } from "../source-text/edits.ts";
import { parseYaml } from "../yaml-source/yaml.ts";

const field = "formatVersion";

/**
 * Has `portal.yaml` state a version of the content format: in the place of the older one it states, else in a line of
 * its own on top, under the name of the field or its label, as most others of the file are written.
 * @param text the file as it stands
 * @returns nothing where it states that version or a later one, is no mapping, or has a fault
 */
export function stateFormat(text: string, version: number): Edit[] {
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  // Of old Macs; offsets stay.
  const yaml = text.slice(mark).replace(/\r(?!\n)/g, "\n");
  const { root, faults, positionOf } = parseYaml(yaml);
  if (faults.length > 0 || (root !== null && !isMap(root))) return [];
  const pairs = (root?.items ?? []) as Pair<ParsedNode, ParsedNode | null>[];
  const stated = pairs.filter(({ key }) => fieldOf(key) === field);
  const [lineEnd] = /\r\n?|\n/.exec(text) ?? ["\n"];
  const open =
    stated.length > 0
      ? stated.flatMap(({ value }) => restated(value, version, yaml))
      : [added(root, `${nameBeside(pairs)}: ${version}`, yaml, lineEnd)];
  return open.map((edit) => ({
    ...edit,
    start: edit.start + mark,
    end: edit.end + mark,
    line: positionOf(edit.start).line,
  }));
}

function keyOf(key: ParsedNode): string {
  return isScalar(key) ? String(key.value) : "";
}

function fieldOf(key: ParsedNode): string | null {
  return fieldOfLabel(portalSettingsSchema, keyOf(key));
}

/** The name that a key of ours has among others. */
function nameBeside(pairs: readonly Pair<ParsedNode, unknown>[]): string {
  const known = pairs.filter(({ key }) => fieldOf(key) !== null);
  const isName = ({ key }: Pair<ParsedNode, unknown>) => keyOf(key) in portalSettingsSchema.shape;
  const [label = field] = labelsOf(portalSettingsSchema, field);
  return known.filter(isName).length < known.length / 2 ? label : field;
}

type OpenEdit = Omit<Edit, "line">;

/** Quotes stay; what is no number is for its author to mend. */
function restated(value: ParsedNode | null, version: number, yaml: string): OpenEdit[] {
  if (!value) return [];
  const [start, end] = value.range;
  const [digits] = /^\d{1,9}(?=["']?$)/.exec(yaml.slice(start, end).replace(/^["']/, "")) ?? [];
  if (digits === undefined || Number(digits) >= version) return [];
  const from = yaml.indexOf(digits, start);
  return [{ start: from, end: from + digits.length, from: digits, to: String(version) }];
}

function added(
  root: YAMLMap.Parsed | null,
  statement: string,
  yaml: string,
  lineEnd: string,
): OpenEdit {
  if (root?.flow) {
    const start = root.range[0] + 1;
    const rest = yaml.slice(start);
    const gap = /^\s/.test(rest) ? "," : ", ";
    // Remarks may stand between empty braces: they end no value, as a comma does.
    return put(start, rest.trimStart().startsWith("}") ? statement : statement + gap);
  }
  const first = root?.range[0] ?? 0;
  let line = first;
  while (yaml[line - 1] === " " || yaml[line - 1] === "\t") line -= 1;
  const indent = yaml.slice(line, first);
  // Behind what begins a document of YAML.
  const start = /^(?:---|%)/m.test(yaml.slice(0, line)) ? line : 0;
  return put(start, `${indent}${statement}${lineEnd}`);
}

function put(at: number, to: string): OpenEdit {
  return { start: at, end: at, from: "", to };
}
