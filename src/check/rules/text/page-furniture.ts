import type { DocumentRule } from "../../rule.ts";
import { bodyLines } from "../body-lines.ts";

/** Lines that belong to the page a text was copied from; each has to be a line of its own, or nearly. */
const furniture = [
  /^[【[（(]?\s*(?:字体|字号)(?:大小)?\s*[:：]?\s*[【[（(]?\s*(?:大|小|特大|放大|默认)[\s/|·、]*(?:中|默认|正常|小|缩小)?[\s/|·、]*(?:小|大)?\s*[】\]）)]*/,
  /^[【[（(]?\s*(?:浏览|阅读|点击|访问)(?:次数|量|数|人次)\s*[:：]?\s*\d*\s*次?[】\]）)]*$/,
  /^[【[（(\s]*(?:打印(?:本页|此页|文章|页面)?|关闭(?:本页|窗口|页面)?|返回(?:顶部|首页|列表)|收藏(?:本页)?)[】\]）)\s|/]*(?:[【[（(\s]*(?:打印(?:本页|此页)?|关闭(?:本页|窗口)?|返回顶部|收藏(?:本页)?)[】\]）)\s|/]*)*$/,
  /^(?:扫一扫|用微信扫|微信扫一扫|分享到|分享至)[^。]{0,30}$/,
  /^(?:您?(?:的)?当前位置|您?所在(?:的)?位置|你的位置)\s*[:：].*(?:>|》|›|»|首页)/,
  /^(?:上一篇|下一篇|上一条|下一条)\s*[:：]/,
  /^(?:责任编辑|编辑|作者|来源)\s*[:：][^。]{0,20}(?:浏览次数|点击数|阅读次数)/,
  /^(?:视力保护色|无障碍浏览|加入收藏|设为首页|网站地图)[\s|:：]/,
  /^今天是\s*\d{4}年\d{1,2}月\d{1,2}日/,
];

/** What was left of the page a text was copied from. */
export const pageFurniture: DocumentRule = {
  id: "text/page-furniture",
  severity: "warning",
  basis: null,
  zh: {
    title: "混进了网页上的按钮文字",
    message: "“{found}”是原网页的界面文字，不是正文。",
    cure: "删去这一行。",
  },
  en: {
    title: "Left over from a web page",
    message: "“{found}” belongs to the page this was copied from, not to the text.",
    cure: "Delete the line.",
  },
  looksAt: "document",
  check(document, report) {
    for (const { text, line } of bodyLines(document)) {
      const plain = text.trim();
      if (plain === "" || plain.length > LONGEST) continue;
      if (furniture.some((form) => form.test(plain))) {
        report({ line, column: 1 }, { found: plain.slice(0, SHOWN) });
      }
    }
  },
};

/** Anything longer is text. */
const LONGEST = 120;
const SHOWN = 30;
