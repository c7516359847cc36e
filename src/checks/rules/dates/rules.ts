import type { Rule } from "../rule.ts";
import { backdated } from "./backdated.ts";
import { documentNumberYear } from "./document-number-year.ts";
import { effectiveBeforeIssued } from "./effective-before-issued.ts";
import { expiresBeforeEffective } from "./expires-before-effective.ts";
import { future } from "./future.ts";
import { indexNumberYear } from "./index-number-year.ts";
import { lateDisclosure, lateDisclosureByWeekends } from "./late-disclosure.ts";
import { movedBack } from "./moved-back.ts";
import { order } from "./order.ts";
import { signature } from "./signature.ts";

export const dateRules: readonly Rule[] = [
  order,
  effectiveBeforeIssued,
  expiresBeforeEffective,
  future,
  signature,
  documentNumberYear,
  indexNumberYear,
  lateDisclosure,
  lateDisclosureByWeekends,
  backdated,
  movedBack,
];
