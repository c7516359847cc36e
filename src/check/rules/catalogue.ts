import type { Rule } from "../rule.ts";

/** Every rule there is, by subject; a rule is known by its id. */
export const rules: readonly Rule[] = [];
