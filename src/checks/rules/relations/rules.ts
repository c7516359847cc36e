import type { Rule } from "../rule.ts";
import { ambiguous } from "./ambiguous.ts";
import { circle } from "./circle.ts";
import { heldBack } from "./held-back.ts";
import { notFound } from "./not-found.ts";
import { self } from "./self.ts";
import { titleNotPublic } from "./title-not-public.ts";

/** What documents say of other documents. */
export const relationRules: readonly Rule[] = [
  notFound,
  ambiguous,
  self,
  circle,
  heldBack,
  titleNotPublic,
];
