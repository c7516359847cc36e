import type { z } from "zod";
import { compact } from "../../../../characters/folding/compact.ts";
import {
  isRuinedDocumentNumber,
  parseDocumentNumber,
} from "../../../../identifiers/document-number.ts";
import { isIndexNumber } from "../../../../identifiers/index-number.ts";
import { joinSpread, organsOf } from "../../../../identifiers/organ-name.ts";
import { takesMoment } from "../../../../schema/field/values.ts";
import {
  documentSchema,
  type FieldName,
  isEmptyValue,
  validityByWord,
} from "../../../../schema/index.ts";
import { topicOf } from "../../../../schema/vocabulary/topics.ts";
import { momentOfValue, momentsIn } from "./dates.ts";
import { momentOfEpoch } from "./epoch.ts";
import { canonicalDocumentNumber, canonicalIndexNumber } from "./numbers.ts";

/** A value in canonical form; `sure` is false where its form is not that of its field. */
export interface CanonicalValue {
  value: string | string[];
  sure: boolean;
}

const nothing =
  /^(?:暂?无|没有|空|未填写?|无文号|[(（]无[)）]|[-—–_/\\.·…]+|null|undefined|none|nan|&nbsp;?)$/iu;

/** Whether a value says that there is none: 无, —, null. */
export function saysNothing(written: string): boolean {
  return isEmptyValue(written) || nothing.test(compact(written));
}

/** The canonical form of a labelled value; null where the value is empty or makes no sense (a thirteenth month). */
export function canonicalField(
  field: FieldName,
  label: string,
  written: string,
): CanonicalValue | null {
  if (saysNothing(written)) return null;
  switch (field) {
    case "expiresOn":
      return lastDay(written);
    case "documentNumber":
      return documentNumber(label, written);
    case "indexNumber": {
      const value = canonicalIndexNumber(written);
      return { value, sure: isIndexNumber(value) };
    }
    case "registrationNumber":
      return sure(written.replace(/\s+/gu, ""));
    case "validity":
      return validity(written);
    case "topic":
      return sure(topicOf(joinSpread(written)));
    // Names of columns hold signs that part other lists: 规划、计划.
    case "catalog":
      return sure(joinSpread(written));
    case "issuers":
    case "jointIssuers":
      return { value: organsOf(written), sure: true };
    default:
      return byForm(documentSchema.shape[field], written);
  }
}

function byForm(schema: z.ZodType, written: string): CanonicalValue | null {
  if (takesMoment(schema)) return moment(written);
  const isList = schema.safeParse([]).success;
  if (!isList) return sure(joinSpread(written));
  return { value: written.split(/[\s;；,，、|]+/u).filter(Boolean), sure: true };
}

function sure(value: string | null): CanonicalValue | null {
  return value === null ? null : { value, sure: true };
}

function moment(written: string): CanonicalValue | null {
  const epoch = momentOfEpoch(written.trim());
  return epoch ? { value: epoch.moment, sure: epoch.sure } : sure(momentOfValue(written));
}

/** A period is given by its two ends: the later one is the last day. */
function lastDay(written: string): CanonicalValue | null {
  const last = momentsIn(written).at(-1);
  return moment(written) ?? sure(last?.moment ?? null);
}

/** `备注/文号` may hold any remark: what has no number's form is none. */
function documentNumber(label: string, written: string): CanonicalValue | null {
  const value = canonicalDocumentNumber(written);
  if (parseDocumentNumber(value)) return { value, sure: true };
  if (/备注|備註/u.test(label)) return null;
  return { value, sure: !isRuinedDocumentNumber(value) };
}

function validity(written: string): CanonicalValue | null {
  const status = validityByWord(written);
  if (status) return { value: status, sure: true };
  const plain = compact(written);
  if (/废止/u.test(plain)) return { value: "repealed", sure: false };
  if (/部分失效/u.test(plain)) return { value: "partiallyInForce", sure: false };
  if (/失效/u.test(plain)) return { value: "expired", sure: false };
  if (/(?:^是|有效)$/u.test(plain) && !/[无非不]/u.test(plain))
    return { value: "inForce", sure: false };
  return null;
}
