import { z } from "zod";
import { fieldNotes } from "./field.ts";

/** The object schema behind wrappers, lists and choices; null when the value is no mapping. */
export function objectIn(schema: z.core.$ZodType): z.ZodObject | null {
  if (schema instanceof z.ZodObject) return schema;
  if (schema instanceof z.ZodArray) return objectIn(schema.element);
  if (schema instanceof z.ZodPipe) return objectIn(schema.out);
  if (schema instanceof z.ZodUnion) {
    return schema.options.map(objectIn).find((option) => option !== null) ?? null;
  }
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault;
  return isWrapper ? objectIn(schema.unwrap()) : null;
}

/** The field a path of zod leads to: `withdrawal.on`, and its label for people. */
export function describePath(
  root: z.core.$ZodType,
  path: readonly PropertyKey[],
): { field: string; label: string; schema: z.core.$ZodType } {
  const names: string[] = [];
  let label = "";
  let schema = root;
  for (const step of path) {
    const inner = typeof step === "string" ? objectIn(schema)?.shape[step] : undefined;
    if (typeof step !== "string" || !inner) continue;
    names.push(step);
    label = fieldNotes.get(inner)?.label ?? step;
    schema = inner;
  }
  return { field: names.join("."), label, schema };
}
