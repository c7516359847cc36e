import { dayIn } from "../day-of-field.ts";
import { placeOf } from "../place-of.ts";
import type { PortalRule } from "../rule.ts";

/** 伪造发稿日期 is a matter for a veto in inspections (国办秘函〔2019〕19号). */
export const backdated: PortalRule = {
  id: "dates/backdated",
  looksAt: "portal",
  severity: "warning",
  basis: "国办秘函〔2019〕19号",
  zh: {
    title: "发布日期早于进入版本库的日子",
    message: "发布日期是 {found}，文件到 {added} 才进入版本库。",
    cure: "发布日期写真正公开的那一天；从别处迁来、当时确已公开的，加注 # 不检查 dates/backdated：理由。",
  },
  en: {
    title: "Published before it was committed",
    message: "`publishedOn` is {found}, but the file was first committed on {added}.",
    cure: "Write the day of the real disclosure; waive this with a reason where it was public elsewhere.",
  },
  check({ documents, history }, report, { backdatingDays }) {
    for (const document of documents) {
      const found = dayIn(document.meta, "publishedOn");
      const { addedOn: added = null, keptSince = "" } = history(document.source.file) ?? {};
      if (found === null || added === null || found < keptSince) continue;
      const days = (Date.parse(added) - Date.parse(found)) / 86_400_000;
      if (days > backdatingDays) report(placeOf(document, "publishedOn"), { found, added });
    }
  },
};
