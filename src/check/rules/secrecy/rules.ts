import type { Rule } from "../../rule.ts";
import { inDocuments, inFiles } from "../sought.ts";
import { classificationMark } from "./classification-mark.ts";
import { internalMark } from "./internal-mark.ts";

/** What is marked as secret or internal, in documents and inside attachments. */
export const secrecyRules: readonly Rule[] = [classificationMark, internalMark].flatMap(
  (sought) => [inDocuments(sought), inFiles(sought)],
);
