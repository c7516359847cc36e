import { isOrganName } from "../../../identifiers/organ-name.ts";
import { isDay } from "../../../text/official/day.ts";
import { namedAttachments, readableLine } from "../attachment-list.ts";
import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";

/** Characters of a line that may be nothing but a reference; filled lines of a body that may hold nothing else. */
const longest = 60;
const most = 30;

/** 请点击查看附件, 现将预算予以公开，详见附件。, 下载 PDF */
const referenceForm =
  /(?:见|查看|查阅|点击|下载|阅读|浏览|打开|参阅|点此|附)[^。]{0,14}(?:附件|附表|附档|链接|原文|全文|正文|文件|详情|pdf|word|查看|下载|这里|此处)[\d一二三四五六七八九十、和至-]*(?:[（(][^（()）]{1,12}[)）])?[。.！!…>》)）\s]*$|^[^，。]{0,10}如附件[。.\s]*$|附件[^。]{0,4}(?:下载|查看|查阅|如下)[。.！!：:\s]*$|^附件[\d一二三四五六七八九十]*[。.\s]*$/i;
/** What stands around a link in place of a text: 查看附件：[名单](…), 请点击[这里](…)下载 */
const aroundLink =
  /^(?:请|可|点击|点此|查看|查阅|下载|浏览|阅读|打开|详见|见|如下|此处|这里|具体|内容|详情|原文|全文|正文|链接|文件|附)*$/;
const mark = /^[（(【].{2,14}(?:公开|公开发布)[)）】]$/;

/** A page that has nothing on it to read, search or print, but points to a file. */
export const onlyAttachment: DocumentRule = {
  id: "text/only-attachment",
  looksAt: "document",
  severity: "warning",
  basis: "条例第二十四条",
  zh: {
    title: "正文只有“见附件”",
    message: "正文只有“{found}”，内容都在附件里：页面上看不到，也搜不到。",
    cure: "把附件里的正文贴到这里（{$ import 附件} 可以代转），附件留作原件；表格太大的，写一段说明里面有什么。",
  },
  en: {
    title: "Nothing but a reference to an attachment",
    message:
      "The text says only “{found}”: what it is about can neither be read nor found on the page.",
    cure: "Put the text of the attachment here ({$ import FILE} turns it into text) and keep the file as the original; where it is a large table, say what is in it.",
  },
  check(document, report) {
    const { meta } = document;
    if (meta.withdrawal) return;
    const lines = bodyLines(document);
    if (lines.length > most && lines.filter(({ text }) => text !== "").length > 2 * most) return;
    let found: { text: string; line: number } | null = null;
    let filled = 0;
    const named: number[] = [];
    for (const { text, line } of lines) {
      if (text.trim() === "") continue;
      filled += 1;
      if (filled > most || text.length > 1000) return;
      if (text.length > 4 * longest && !text.includes("<")) return;
      const plain = readableLine(text);
      const kind = kindOf(text, plain, meta.title);
      if (kind === "text") {
        // Items of a list begin with a number or with what they are.
        if (!/^附|^[（(]?\d/.test(plain)) return;
        named.push(line);
      }
      if (kind === "reference") found ??= { text: plain || text.trim(), line };
    }
    if (filled === 0) return;
    const listed = new Map(namedAttachments(lines).map((one) => [one.line, one]));
    if (named.some((line) => !listed.has(line))) return;
    const [list] = listed.values();
    found ??= list ? { text: `附件：${list.name}`, line: list.line } : null;
    if (!found) return;
    report({ line: found.line }, { found: found.text.slice(0, longest) });
  },
};

/** What a line is: a reference to a file, something that stands around a text, or text. */
function kindOf(text: string, plain: string, title = ""): "reference" | "frame" | "text" {
  const words = plain.replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").trim();
  const isLink = words !== plain;
  const outside = plain
    .replace(/!?\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/[\s\d.．、:：，,;；]|附件/g, "");
  // Another page of the portal is no attachment.
  if (/\]\([^)]*\.md[)#]/.test(plain)) return "text";
  if (isLink && aroundLink.test(outside)) return "reference";
  if (words === "") return /<(?:img|a|iframe|embed|object)\b/i.test(text) ? "reference" : "frame";
  if (words.length > longest) return "text";
  if (referenceForm.test(words)) return "reference";
  const compact = words.replace(/\s+/g, "");
  const isFrame =
    compact === title.replace(/\s+/g, "") ||
    isDay(words) ||
    isOrganName(words) ||
    mark.test(words) ||
    (/[:：]$/.test(words) && words.length <= 40 && !/[，。；]/.test(words));
  return isFrame ? "frame" : "text";
}
