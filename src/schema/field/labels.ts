import type { z } from "zod";
import { simplified } from "../../characters/folding/simplified.ts";
import { fieldNotes } from "./field.ts";

const tables = new WeakMap<z.ZodObject, Map<string, string>>();

/**
 * Normalises a label for look-up (domain rule): blanks of every kind and `:：[]【】|•-` are deleted, width and
 * case folded, Traditional read as Simplified. `索 引 號：` gives `索引号`.
 */
export function labelKey(label: string): string {
  const plain = label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s:[\]【】|•-]/gu, "");
  return Array.from(plain, simplified).join("");
}

/** The labels a field is known by, its own first. */
export function labelsOf(schema: z.ZodObject, name: string): readonly string[] {
  const inner = schema.shape[name];
  const note = inner && fieldNotes.get(inner);
  return note ? [note.label, ...(note.synonyms ?? [])] : [];
}

/**
 * The field of an object schema behind a label or behind its canonical name, both folded: `WITHDRAWAL` behind a
 * full-width blank is `withdrawal`; null when there is none.
 */
export function fieldOfLabel(schema: z.ZodObject, label: string): string | null {
  if (Object.hasOwn(schema.shape, label)) return label;
  return tableOf(schema).get(labelKey(label)) ?? null;
}

function tableOf(schema: z.ZodObject): Map<string, string> {
  let table = tables.get(schema);
  if (!table) {
    table = new Map();
    for (const name of Object.keys(schema.shape)) {
      for (const label of labelsOf(schema, name)) {
        const key = labelKey(label);
        const taken = table.get(key);
        if (taken) throw new Error(`${label} names both ${taken} and ${name}`);
        table.set(key, name);
      }
    }
    for (const name of Object.keys(schema.shape)) {
      const key = labelKey(name);
      if (!table.has(key)) table.set(key, name);
    }
    tables.set(schema, table);
  }
  return table;
}
