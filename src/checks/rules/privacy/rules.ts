import type { Rule } from "../rule.ts";
import { inDocuments, inFiles } from "../sought.ts";
import { bankCard } from "./bank-card.ts";
import { homeAddress } from "./home-address.ts";
import { identityNumber } from "./identity-number.ts";
import { mobileNumber } from "./mobile-number.ts";

/** What would tell of a person what is nobody's business, in documents and inside attachments. */
export const privacyRules: readonly Rule[] = [
  identityNumber,
  mobileNumber,
  bankCard,
  homeAddress,
].flatMap((sought) => [inDocuments(sought), inFiles(sought)]);
