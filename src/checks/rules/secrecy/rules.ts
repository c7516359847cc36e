import type { Rule } from "../rule.ts";
import { inDocuments, inFiles } from "../sought.ts";
import { classificationMark } from "./classification-mark.ts";
import { disclosureMethod } from "./disclosure-method.ts";
import { internalMark } from "./internal-mark.ts";
import { onRequestMark } from "./on-request-mark.ts";

/** What is secret, internal or for applicants only, in documents and inside attachments. */
export const secrecyRules: readonly Rule[] = [
  ...[classificationMark, internalMark, onRequestMark].flatMap((sought) => [
    inDocuments(sought),
    inFiles(sought),
  ]),
  disclosureMethod,
];
