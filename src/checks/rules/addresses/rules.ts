import type { Rule } from "../rule.ts";
import { changedAddress } from "./changed.ts";
import { heldBackAgain } from "./held-back-again.ts";
import { vanishedAddress } from "./vanished.ts";

/** Addresses once public stay: what git knows of those that lead nowhere now. */
export const addressRules: readonly Rule[] = [vanishedAddress, changedAddress, heldBackAgain];
