import type { Rule } from "../rule.ts";
import { effectMismatch } from "./effect-mismatch.ts";
import { endedButInForce } from "./ended-but-in-force.ts";
import { longestPeriod } from "./longest-period.ts";
import { repealedWithoutDay } from "./repealed-without-day.ts";
import { reviewDue } from "./review-due.ts";
import { unlabelledNormative } from "./unlabelled-normative.ts";

export const validityRules: readonly Rule[] = [
  endedButInForce,
  effectMismatch,
  repealedWithoutDay,
  unlabelledNormative,
  longestPeriod,
  reviewDue,
];
