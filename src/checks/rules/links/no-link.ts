import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";
import { fileEnding } from "./written/file-ending.ts";

/** `[名称](地 址)`; a title in quotation marks after the address is none of it. */
const withBlank = /\[([^[\]\n]{1,100})\]\(\s*([^\s()<>"'][^()<>"'\n]{0,300}?)\s*\)/g;
const file = new RegExp(`${fileEnding}$`, "i");

/** Links to what is no file by its name, with a blank in the address: Markdown ends it there, and there is no link. */
export const blankInAddress: DocumentRule = {
  id: "links/blank-in-address",
  severity: "warning",
  basis: null,
  zh: {
    title: "链接的地址里有空格",
    message: "“{found}”的地址里有空格，不会成为链接。",
    cure: "用尖括号把地址括起来：[{text}](<{address}>)。",
  },
  en: {
    title: "Blank in the address of a link",
    message: "“{found}” has a blank in its address: it is no link.",
    cure: "Put the address between angle brackets: [{text}](<{address}>).",
  },
  looksAt: "document",
  check(document, report) {
    for (const { text: line, line: number } of bodyLines(document)) {
      if (!line.includes("](")) continue;
      for (const { 0: found, 1: text = "", 2: address = "", index } of line.matchAll(withBlank)) {
        if (!/\s/.test(address) || !/[/#]|:\/\//.test(address) || file.test(address)) continue;
        report({ line: number, column: index + 1 }, { found, text, address });
      }
    }
  },
};

const empty = /\[([^[\]\n]{1,100})\]\(\s*(?:<\s*>\s*)?\)/g;

/** `[名单]()`: somebody meant to fill it in. */
export const noAddress: DocumentRule = {
  id: "links/no-address",
  severity: "warning",
  basis: null,
  zh: {
    title: "链接没有地址",
    message: "“{found}”没有写地址，点了没有反应。",
    cure: "在圆括号里写上地址；不要链接的，只留文字“{text}”。",
  },
  en: {
    title: "Link without an address",
    message: "“{found}” leads nowhere: it has no address.",
    cure: "Write the address between the brackets, or keep the words “{text}” alone.",
  },
  looksAt: "document",
  check(document, report) {
    for (const { text: line, line: number } of bodyLines(document)) {
      if (!line.includes("](")) continue;
      for (const { 0: found, 1: text = "", index } of line.matchAll(empty)) {
        // Brackets to fill in are text, and stand as text on the page.
        if (text.trim() !== "") report({ line: number, column: index + 1 }, { found, text });
      }
    }
  },
};
