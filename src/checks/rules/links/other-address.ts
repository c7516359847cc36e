import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";

const shownAddress =
  /\[\s*((?:https?:\/\/|www\.)[^\s[\]]{1,500})\s*\]\(\s*<?(https?:\/\/[^\s<>()]{1,2000})/gi;

/** `[https://www.gov.cn](https://evil.example/)`: readers believe the address they read. */
export const otherAddress: DocumentRule = {
  id: "links/other-address",
  severity: "warning",
  basis: null,
  zh: {
    title: "看到的网址不是打开的网址",
    message: "看到的是“{found}”，打开的却是 {host} 的网页。",
    cure: "改成同一个网址；或者不写网址，写网页的名称。",
  },
  en: {
    title: "Address shown is not the one that opens",
    message: "“{found}” is what readers see, and a page of {host} is what opens.",
    cure: "Write the same address in both places, or the name of the page in place of the address.",
  },
  looksAt: "document",
  check(document, report) {
    for (const { text, line } of bodyLines(document)) {
      if (!text.includes("](")) continue;
      for (const { 1: found = "", 2: target = "", index } of text.matchAll(shownAddress)) {
        const host = hostOf(target);
        const shown = hostOf(/^www/i.test(found) ? `http://${found}` : found);
        if (host !== null && shown !== null && host !== shown) {
          report({ line, column: index + 1 }, { found, host });
        }
      }
    }
  },
};

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : null;
}
