import type { Rule } from "../rule.ts";
import { codeCheckDigit } from "./code-check-digit.ts";
import { documentNumberForm } from "./document-number-form.ts";
import { duplicateDocumentNumber } from "./duplicate-document-number.ts";
import { equalText } from "./equal-text.ts";
import { indexNumberUnit } from "./index-number-unit.ts";
import { nearDuplicate } from "./near-duplicate.ts";
import { otherOrgan } from "./other-organ.ts";

export const identityRules: readonly Rule[] = [
  duplicateDocumentNumber,
  documentNumberForm,
  equalText,
  nearDuplicate,
  codeCheckDigit,
  indexNumberUnit,
  otherOrgan,
];
