import { ownTexts } from "../own-texts.ts";
import { placeOf } from "../place-of.ts";
import type { PortalRule } from "../rule.ts";
import { severalBy } from "../several.ts";

export const equalText: PortalRule = {
  id: "identity/equal-text",
  looksAt: "portal",
  severity: "warning",
  basis: null,
  zh: {
    title: "正文与另一份文件相同",
    message: "正文一字不差，与“{title}”（{other}）相同。",
    cure: "重复发布的删去一份，用 aliases 保留旧地址；贴错正文的换成原文；转发的写明 forwards 或发文机关。",
  },
  en: {
    title: "Same text as another document",
    message: "The text is that of “{title}” ({other}), letter by letter.",
    cure: "Delete the double and keep its address in `aliases`; put in the right text; say what is forwarded.",
  },
  check(portal, report) {
    const groups = severalBy(ownTexts(portal), ({ sketch }) => sketch.same);
    for (const [first, ...others] of groups.values()) {
      for (const { document } of first ? others : []) {
        const { meta, source } = (first as (typeof others)[number]).document;
        const values = { title: meta.title ?? "", other: source.file };
        report(placeOf(document, "title"), values);
      }
    }
  },
};
