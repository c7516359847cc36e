import type { z } from "zod";
import { fieldsInForce } from "../../schema/document-fields.ts";
import { objectIn } from "../../schema/field/describe-path.ts";
import { fieldOfLabel } from "../../schema/field/labels.ts";
import { catalogNodeSchema } from "../../schema/settings/catalog.ts";
import { portalSettingsSchema } from "../../schema/settings/portal.ts";
import { publisherSchema } from "../../schema/settings/publishers.ts";

/** A line `key: value` of YAML in its parts, however it is written. */
export interface WrittenLine {
  /** Blanks and tabs before everything else. */
  indent: string;
  /** `- ` of list entries. */
  dashes: string;
  /** Empty for an entry that is a value alone. */
  key: string;
  /** `:`, `：` or nothing. */
  colon: string;
  /** Whether a blank follows the colon. */
  isApart: boolean;
  /** Without blanks around it. */
  value: string;
}

const keyed =
  /^([ \t]*)((?:-[ \t]+){0,9})([^\s:：#"'[\]{},《》，。；]+(?:[ \t]+[^\s:：#"'[\]{},《》，。；]+)*)[ \t]*([:：])([ \t]*)(.*)$/u;
const bare = /^([ \t]*)((?:-[ \t]+)*)(.*)$/u;

/** Takes a line apart; the first colon of either width ends the key. */
export function takeApart(line: string): WrittenLine {
  const [whole, indent = "", dashes = "", key = "", colon = "", gap = "", value = ""] =
    keyed.exec(line) ?? [];
  if (whole !== undefined && (key.length <= longestKey || isFieldName(key))) {
    return { indent, dashes, key, colon, isApart: gap !== "", value: value.trim() };
  }
  const [, start = "", marks = "", rest = ""] = bare.exec(line) ?? [];
  return { indent: start, dashes: marks, key: "", colon: "", isApart: true, value: rest.trim() };
}

/** Longer than any label: a sentence with a colon in it is no key. */
const longestKey = 24;

/** Whether a word names a field of any of the files, by its identifier or its label. */
export function isFieldName(word: string): boolean {
  return schemas().some((schema) => fieldOfLabel(schema, word) !== null);
}

/** Whether a field takes one text and no list: brackets in it are part of the text. */
export function takesTextOnly(word: string): boolean {
  return schemas().some((schema) => {
    const name = fieldOfLabel(schema, word);
    const field = name === null ? undefined : (schema.shape[name] as z.ZodType);
    return !!field && field.safeParse("甲").success && !field.safeParse(["甲"]).success;
  });
}

/** Whether a word names a field that stands below another one, or at the margin where that is empty. */
export function isFieldBelow(word: string, owner: string): boolean {
  if (owner === "") return isFieldName(word);
  return schemas()
    .flatMap(mappingsIn)
    .some(
      ({ schema, name, inner }) =>
        fieldOfLabel(schema, owner) === name && fieldOfLabel(inner, word) !== null,
    );
}

/** A field that has fields below it. */
interface Mapping {
  schema: z.ZodObject;
  name: string;
  inner: z.ZodObject;
}

const known = new WeakMap<z.ZodObject, Mapping[]>();

/** The fields that have fields below them, at any depth; columns within columns are met once. */
function mappingsIn(schema: z.ZodObject): Mapping[] {
  const before = known.get(schema);
  if (before) return before;
  const found: Mapping[] = [];
  known.set(schema, found);
  for (const [name, field] of Object.entries(schema.shape)) {
    const inner = objectIn(field as z.core.$ZodType);
    if (inner) found.push({ schema, name, inner }, ...mappingsIn(inner));
  }
  return found;
}

const settingsSchemas = [portalSettingsSchema, publisherSchema, catalogNodeSchema];

/** Of whatever file a line is of; the project may have fields of its own. */
function schemas(): z.ZodObject[] {
  return [fieldsInForce().schema, ...settingsSchemas];
}
