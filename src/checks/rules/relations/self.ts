import type { PortalRule } from "../rule.ts";
import { referencesOf } from "./references/referring.ts";

export const self: PortalRule = {
  id: "relations/self",
  looksAt: "portal",
  severity: "error",
  basis: null,
  zh: {
    title: "指向自己",
    message: "“{label}”写的“{found}”就是这份文件自己。",
    cure: "改写所指文件的索引号、文号或完整标题；没有的，删去这一项。",
  },
  en: {
    title: "Relation to itself",
    message: "“{found}” in `{kind}` is this very document.",
    cure: "Write the index number, document number or title of the other document, or delete the entry.",
  },
  check(portal, report) {
    for (const { kind, label, found, place, meaning } of referencesOf(portal).all) {
      if (meaning.kind === "self") report(place, { kind, label, found });
    }
  },
};
