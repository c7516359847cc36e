import type { Rule } from "../rule.ts";
import { review } from "./review.ts";

export const importRules: readonly Rule[] = [review];
