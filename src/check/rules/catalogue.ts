import type { Rule } from "../rule.ts";
import { addressRules } from "./addresses/rules.ts";
import { dateRules } from "./dates/rules.ts";
import { identityRules } from "./identity/rules.ts";
import { importRules } from "./import/rules.ts";
import { linkRules } from "./links/rules.ts";
import { nameRules } from "./names/rules.ts";
import { portalRules } from "./portal/rules.ts";
import { privacyRules } from "./privacy/rules.ts";
import { relationRules } from "./relations/rules.ts";
import { secrecyRules } from "./secrecy/rules.ts";
import { textRules } from "./text/rules.ts";
import { validityRules } from "./validity/rules.ts";

/** Every rule there is, by subject; a rule is known by its id. */
export const rules: readonly Rule[] = [
  ...identityRules,
  ...addressRules,
  ...dateRules,
  ...validityRules,
  ...relationRules,
  ...privacyRules,
  ...secrecyRules,
  ...linkRules,
  ...nameRules,
  ...textRules,
  ...portalRules,
  ...importRules,
];
