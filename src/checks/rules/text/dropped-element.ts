import { droppedTags, rawTextTags, voidTags } from "../../../text/html/safety.ts";
import type { DocumentRule } from "../rule.ts";
import { bodyHtml } from "./lines/body-html.ts";

const opening = new RegExp(`<!--|<(${droppedTags.join("|")})(?=[\\s/>])[^>]*>?`, "gi");

/** What a page may not hold goes with all that stands in it; that is said, so that nothing is lost unseen. */
export const droppedElement: DocumentRule = {
  id: "text/dropped-element",
  severity: "warning",
  basis: null,
  zh: {
    title: "有不能放进页面的内容",
    message: "<{element}> 不能放进页面，连同里面的内容一起去掉了：{lost}。",
    cure: "删去这一段；里面的文字要公开的，移到正文里；视频、音频、嵌入的网页改成链接：[说明](地址)。",
  },
  en: {
    title: "Something that a page may not hold",
    message: "A page may not hold <{element}>; it is left out with all that stands in it: {lost}.",
    cure: "Delete it; write what should be read as text, and link to a video, recording or other page: [words](address).",
  },
  looksAt: "document",
  check(document, report) {
    const body = bodyHtml(document);
    if (!body) return;
    const { html, placeOf } = body;
    const find = onward(html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()));
    opening.lastIndex = 0;
    for (let found = opening.exec(html); found; found = opening.exec(html)) {
      const [tag, name] = found;
      if (!name) {
        const end = find("-->", found.index + 2);
        if (end !== -1) opening.lastIndex = end + 3;
        continue;
      }
      const element = name.toLowerCase();
      const start = found.index + tag.length;
      const close = voidTags.has(element) ? -1 : find(`</${element}`, start);
      // Without its end, such an element is shown as it is written.
      if (close === -1 && rawTextTags.has(element)) continue;
      const end = close === -1 ? (voidTags.has(element) ? start : html.length) : close;
      report(placeOf(found.index), { element, lost: lostWith(tag, html.slice(start, end)) });
      opening.lastIndex = end;
    }
  },
};

/** Looks for words from places that only grow: what is not there any more is not looked for again. */
function onward(text: string): (words: string, from: number) => number {
  const gone = new Set<string>();
  return (words, from) => {
    const place = gone.has(words) ? -1 : text.indexOf(words, from);
    if (place === -1) gone.add(words);
    return place;
  };
}

/** The words in an element, else its address, else itself. */
function lostWith(tag: string, content: string): string {
  const words = content
    .replace(/<[^>]*>?/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const address = /\s(?:src|data|href)\s*=\s*["']?([^\s"'>]+)/i.exec(tag + content)?.[1];
  return cut(words === "" ? (address ?? tag) : `“${cut(words)}”`);
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
