import { fieldNotes } from "../../../schema/field/field.ts";
import { portalSettingsSchema } from "../../../schema/settings/portal.ts";
import { isDescribed } from "../described.ts";
import type { PortalRule } from "../rule.ts";

/** What the footer of every page has to say (国办发〔2017〕47号). */
const facts = ["organ", "siteIdCode", "icpNumber", "policeNumber"] as const;

type Fact = (typeof facts)[number] | "contact";

/** Facts of the footer that `portal.yaml` does not give, but for those with a place to fill in, which is told there. */
export const missingFooterFact: PortalRule = {
  id: "portal/missing-footer-fact",
  severity: "warning",
  basis: "国办发〔2017〕47号",
  zh: {
    title: "页脚缺必需的信息",
    message: "portal.yaml 没有写：{found}。",
    cure: "照登记的内容填写；还没有的，先去办理。",
  },
  en: {
    title: "Facts missing from the footer",
    message: "portal.yaml does not give: {found}.",
    cure: "Write them as registered; apply for what there is not yet.",
  },
  looksAt: "portal",
  check(portal, report) {
    if (!isDescribed(portal)) return;
    const { settings, toFill } = portal;
    const missing: Fact[] = facts.filter((fact) => settings[fact] === "");
    const { phone, email, address } = settings.contact;
    if (!phone && !email && !address) missing.push("contact");
    const named = missing
      .map((fact) => ({ fact, label: labelOf(fact) }))
      .filter(({ fact, label }) => !toFill?.has(fact) && !toFill?.has(label))
      .map(({ fact, label }) => `${label}（${fact}）`);
    if (named.length > 0) report({ file: "portal.yaml" }, { found: named.join("、") });
  },
};

function labelOf(fact: Fact): string {
  return fieldNotes.get(portalSettingsSchema.shape[fact])?.label ?? fact;
}
