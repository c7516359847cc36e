import type { Rule } from "../../rule.ts";
import { decomposedName } from "./decomposed.ts";
import { longPath } from "./long-path.ts";
import { windowsName } from "./windows.ts";

/** Names of files that some system cannot have. */
export const nameRules: readonly Rule[] = [windowsName, longPath, decomposedName];
