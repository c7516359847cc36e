import type { Rule } from "../rule.ts";
import { activeContent } from "./active-content.ts";
import { altText } from "./alt-text.ts";
import { brokenBrackets } from "./broken-brackets.ts";
import { foreignHost } from "./foreign-host.ts";
import { insecureLink } from "./insecure-link.ts";
import { macros } from "./macros.ts";
import { namedAttachment } from "./named-attachment.ts";
import { blankInAddress, noAddress } from "./no-link.ts";
import { notLookedInto } from "./not-looked-into.ts";
import { orphanedFile } from "./orphaned-file.ts";
import { otherAddress } from "./other-address.ts";
import { program } from "./program.ts";
import { tooLarge } from "./too-large.ts";
import { unreadableKind } from "./unreadable-kind.ts";
import { wrongType } from "./wrong-type.ts";

/** Links, pictures and attachments. */
export const linkRules: readonly Rule[] = [
  foreignHost,
  otherAddress,
  insecureLink,
  brokenBrackets,
  blankInAddress,
  noAddress,
  altText,
  tooLarge,
  wrongType,
  program,
  activeContent,
  macros,
  notLookedInto,
  unreadableKind,
  orphanedFile,
  namedAttachment,
];
