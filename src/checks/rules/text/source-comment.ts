import { isAmongDocuments } from "../../../content/names/places.ts";
import type { DocumentRule } from "../rule.ts";
import { bodyHtml } from "./lines/body-html.ts";

/** A comment is not on the page, but the Markdown beside the page is published as it stands. */
export const sourceComment: DocumentRule = {
  id: "text/source-comment",
  severity: "warning",
  basis: null,
  zh: {
    title: "正文里有注释",
    message: "注释“{found}”不显示在页面上，但会随 .md 下载公开（全文 {count} 处）。",
    cure: "删去注释；要公众看到的，去掉两端的 <!-- 和 -->。",
  },
  en: {
    title: "A comment in the text",
    message:
      "The comment “{found}” is not shown on the page, but published with the .md download ({count} in all).",
    cure: "Delete it; if everyone should read it, delete the <!-- and --> around it.",
  },
  looksAt: "document",
  check(document, report) {
    // The Markdown of guide, rules and annual reports is not published.
    if (!isAmongDocuments(document.file)) return;
    const body = bodyHtml(document);
    if (!body) return;
    let first: { offset: number; found: string } | null = null;
    let count = 0;
    for (let start = body.html.indexOf("<!--"); start !== -1; ) {
      const end = body.html.indexOf("-->", start + 2);
      if (end === -1) break;
      const found = body.html
        .slice(start + 4, end)
        .replace(/\s+/g, " ")
        .trim();
      if (found !== "" && !found.startsWith("不检查")) {
        first ??= { offset: start, found };
        count++;
      }
      start = body.html.indexOf("<!--", end + 3);
    }
    if (!first) return;
    const found = first.found.length > 30 ? `${first.found.slice(0, 30)}…` : first.found;
    report(body.placeOf(first.offset), { found, count: String(count) });
  },
};
