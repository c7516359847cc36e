import { dayIn } from "../day-of-field.ts";
import { placeOf } from "../place-of.ts";
import type { PortalRule } from "../rule.ts";

export const movedBack: PortalRule = {
  id: "dates/moved-back",
  looksAt: "portal",
  severity: "warning",
  basis: "国办秘函〔2019〕19号",
  zh: {
    title: "发布日期改早过",
    message: "发布日期在 {on} 的提交里由 {from} 改为 {found}。",
    cure: "发布日期写真正公开的那一天；原来写错、现在改正的，加注 # 不检查 dates/moved-back：理由。",
  },
  en: {
    title: "Day of publication moved back",
    message: "The commit of {on} changed `publishedOn` from {from} to {found}.",
    cure: "Write the day of the real disclosure; waive this with a reason where it was a correction.",
  },
  check({ documents, history }, report) {
    for (const document of documents) {
      const moved = history(document.source.file)?.movedBack;
      const found = dayIn(document.meta, "publishedOn");
      if (!moved || moved.to !== found) continue;
      report(placeOf(document, "publishedOn"), { on: moved.on, from: moved.from, found });
    }
  },
};
