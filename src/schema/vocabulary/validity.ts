import { z } from "zod";
import { addFault } from "../field/fault.ts";
import { labelKey } from "../field/labels.ts";

/** Validity (有效性) of a document, with its word on pages and the words found on real ones. */
export const validityWords = {
  inForce: { label: "有效", synonyms: ["现行有效", "继续有效"] },
  partiallyInForce: { label: "部分失效", synonyms: ["部分有效"] },
  amended: { label: "已修改", synonyms: ["修订", "修正", "已修订", "已修正"] },
  pending: { label: "尚未生效", synonyms: ["未生效"] },
  expired: { label: "失效", synonyms: ["已失效", "宣布失效", "自动失效"] },
  repealed: { label: "废止", synonyms: ["已废止", "宣布废止"] },
  unlabelled: { label: "未标注", synonyms: [] },
} as const satisfies Record<string, { label: string; synonyms: readonly string[] }>;

export type ValidityStatus = keyof typeof validityWords;

/** All values, in the order of `validityWords`. */
export const validityStatuses = Object.keys(validityWords) as [ValidityStatus, ...ValidityStatus[]];

const byWord = new Map<string, ValidityStatus>(
  validityStatuses.flatMap((status) => {
    const { label, synonyms } = validityWords[status];
    return [status, label, ...synonyms].map((word) => [labelKey(word), status] as const);
  }),
);

/** The word for people: 有效, 废止 … */
export function validityLabel(status: ValidityStatus): string {
  return validityWords[status].label;
}

/** The status behind an identifier or a word of a page (`现行有效`, `已廢止`); null when it is neither. */
export function validityByWord(word: string): ValidityStatus | null {
  return byWord.get(labelKey(word)) ?? null;
}

/** Reads a validity; without one a document is unlabelled, which is not valid. */
export const validity = () =>
  z.preprocess((value, context) => {
    if (typeof value !== "string") return value;
    const status = validityByWord(value);
    if (status) return status;
    const choices = validityStatuses.map(validityLabel).join("、");
    addFault(context, { code: "field/unknown-word", values: { choices } });
    return z.NEVER;
  }, z.enum(validityStatuses).default("unlabelled"));
