import { loadRules } from "./load-rules.ts";
import type { Rule } from "./rules/rule.ts";

/** Every rule there is, by id. A file makes one by standing in the folder of its subject: `rules/dates/future.ts`. */
export const rules: readonly Rule[] = await loadRules(new URL("rules/", import.meta.url));
