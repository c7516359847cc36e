import { loadRules } from "./load-rules.ts";
import type { Rule } from "./rules/rule.ts";

/** Where rules stand, a folder a subject. */
export const rulesFolder = new URL("rules/", import.meta.url);

/** Every rule there is, by id. A file makes one by standing in the folder of its subject: `rules/dates/future.ts`. */
export const rules: readonly Rule[] = await loadRules(rulesFolder);
