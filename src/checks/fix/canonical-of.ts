import type { z } from "zod";
import { canonicalDocumentNumber } from "../../identifiers/canonical-document-number.ts";
import { isMoment, parseMoment } from "../../identifiers/day.ts";
import { isIndexNumber } from "../../identifiers/index-number.ts";
import { takesMoment } from "../../schema/field/values.ts";
import { validityByWord } from "../../schema/index.ts";

/** The canonical form of a field's value; null where it has none that is safe to write. */
export function canonicalOf(field: string, schema: z.core.$ZodType, value: string): string | null {
  if (field === "validity") return validityByWord(value);
  if (field === "documentNumber") return canonicalDocumentNumber(value);
  if (field === "indexNumber") return canonicalIndexNumber(value);
  if (takesMoment(schema)) return isMoment(value) ? value : parseMoment(value);
  return null;
}

function canonicalIndexNumber(value: string): string | null {
  const plain = value.normalize("NFKC").replace(/\s+/g, "").replace(/[—–]/g, "-");
  return isIndexNumber(plain) ? plain : null;
}
