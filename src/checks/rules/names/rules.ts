import type { Rule } from "../rule.ts";
import { decomposedName } from "./decomposed.ts";
import { hiddenCharacter } from "./hidden.ts";
import { longPath } from "./long-path.ts";
import { sameAddress } from "./same-address.ts";
import { windowsName } from "./windows.ts";

/** Names that some system cannot have, or takes for another. */
export const nameRules: readonly Rule[] = [
  windowsName,
  longPath,
  decomposedName,
  hiddenCharacter,
  sameAddress,
];
