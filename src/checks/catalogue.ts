import { addressRules } from "./rules/addresses/rules.ts";
import { dateRules } from "./rules/dates/rules.ts";
import { identityRules } from "./rules/identity/rules.ts";
import { importRules } from "./rules/import/rules.ts";
import { linkRules } from "./rules/links/rules.ts";
import { nameRules } from "./rules/names/rules.ts";
import { portalRules } from "./rules/portal/rules.ts";
import { privacyRules } from "./rules/privacy/rules.ts";
import { relationRules } from "./rules/relations/rules.ts";
import type { Rule } from "./rules/rule.ts";
import { secrecyRules } from "./rules/secrecy/rules.ts";
import { textRules } from "./rules/text/rules.ts";
import { validityRules } from "./rules/validity/rules.ts";

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
