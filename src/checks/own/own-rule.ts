import type { Words } from "../../diagnostics/wordings/wording.ts";
import type { DocumentRule, FileRule, PortalRule } from "../rules/rule.ts";

/** What a rule of a project may leave out of what one of the program says of itself. */
type Own<Rule> = Omit<Rule, "basis" | "en"> & {
  /** Rule it comes from: `县政府办〔2026〕3号`. Default: none, it is good practice. */
  basis?: string | null;
  /** In English; whoever reads English gets the Chinese words where there are none. */
  en?: Words;
};

/** A rule of a project that looks at one document, or one page of the portal, alone. */
export type OwnDocumentRule = Own<DocumentRule>;
/** A rule of a project that looks at one attachment or picture alone. */
export type OwnFileRule = Own<FileRule>;
/** A rule of a project that looks at the metadata of the whole portal. */
export type OwnPortalRule = Own<PortalRule>;

/** A rule that the configuration of a project adds to those of the program. */
export type OwnRule = OwnDocumentRule | OwnFileRule | OwnPortalRule;

/**
 * Gives back the rule it is given, so that an editor knows what belongs to one.
 *
 *     defineRule({ id: "county/…", looksAt: "document", severity: "warning", zh: { … }, check(document, report) { … } })
 */
export function defineRule<const Rule extends OwnRule>(rule: Rule): Rule {
  return rule;
}
