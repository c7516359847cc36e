import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";

/** What no text holds, wherever it stands in a short line without a full stop. */
const anywhere = [
  /[【[（(]\s*(?:字体|字体大小|字号|字體)\s*[:：]?\s*(?:$|[\s】\])）大中小]|<)/,
  /(?:字体|字号|字體)\s*[:：]\s*(?:[【[（(]|大\s*中\s*小)/,
  /(?:浏览|阅读|点击|访问|瀏覽|點擊)(?:次数|人次|量|数|次數|數)\s*[:：]/,
  /[【[（(]\s*(?:打印|关闭|關閉|收藏|返回)(?:本页|此页|窗口|视窗|页面|列表|顶部)?\s*[】\])）]/,
];
/** What a text may speak of; furniture only as a line of its own. */
const alone = [
  /^(?:打印|关闭|收藏|分享|投稿|置顶|纠错|返回)(?:本页|此页|窗口|页面|列表|顶部|首页|文章)?$/,
  /^(?:打印(?:本页|此页)|关闭(?:本页|窗口)|返回顶部|加入收藏|设为首页|视力保护色|无障碍浏览)[\s|｜:：]/,
  /^(?:扫一扫|微信扫一扫|用微信扫|分享到|分享至)/,
  /^(?:[-•*>]|\d+\.)?\s*[您你]?[的现現在]*(?:当前|當前|所在)的?位置\s*[:：]/,
  /^(?:上一篇|下一篇|上一条|下一条)\s*[:：]/,
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
      if (plain === "" || plain.length > longest || plain.includes("。")) continue;
      if (alone.some((form) => form.test(plain)) || anywhere.some((form) => form.test(plain))) {
        report({ line, column: 1 }, { found: plain.slice(0, shown) });
      }
    }
  },
};

/** Anything longer is text. */
const longest = 120;
const shown = 30;
