import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";
import { webAddresses } from "./written/markdown-links.ts";

/** Lists links that go over the wire in the clear. */
export const insecureLink: DocumentRule = {
  id: "links/insecure",
  severity: "hint",
  basis: null,
  zh: {
    title: "链接没有加密",
    message: "链接“{found}”以 http:// 开头。",
    cure: "对方网站支持时，改成 https://。",
  },
  en: {
    title: "Link in the clear",
    message: "“{found}” begins with http://.",
    cure: "Write https:// where that site has it.",
  },
  looksAt: "document",
  check(document, report) {
    for (const { text, line } of bodyLines(document)) {
      for (const { url, text: found, column } of webAddresses(text)) {
        if (url.protocol === "http:") report({ line, column }, { found });
      }
    }
  },
};
