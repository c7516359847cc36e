import { droppedTags, keptTags, transparentTags } from "../../text/html/safety.ts";

/** Stands where the page may have something of its own, or goes on elsewhere. */
export const cut = "\uE0FF";

/** Escaped signs and those of code, out of sight of what looks for markup. */
const firstHidden = 0xe000;

const known = new Set([...keptTags, ...transparentTags, ...droppedTags]);
/** Elements that need an end to be markup: `<A>类` is text. */
const needEnd =
  /^(?:a|b|big|cite|code|data|del|em|font|i|ins|label|mark|q|s|small|span|strike|strong|sub|sup|time|u)$/;

/** Takes a sign out of sight, so that it counts as text. */
export function hide(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign) =>
    String.fromCharCode(firstHidden + sign.charCodeAt(0)),
  );
}

/** Brings hidden signs back. */
export function reveal(text: string): string {
  return text.replace(/[\uE021-\uE07E]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - firstHidden),
  );
}

/** A comment that does not end is none. */
function withoutComments(text: string): string {
  let [rest, done] = ["", 0];
  for (let start = text.indexOf("<!--"); start !== -1; start = text.indexOf("<!--", done)) {
    const end = text.indexOf("-->", start + 4) + 3;
    if (end === 2) break;
    rest += text.slice(done, start) + onlyLines(text.slice(start, end));
    done = end;
  }
  return rest + text.slice(done);
}

/**
 * A Markdown body without what is written for the page and not on it: comments, tags, elements that no page may hold,
 * addresses of links, pictures, labels of footnotes. Lines stay lines.
 */
export function withoutAddresses(body: string): string {
  let text = body
    .replace(/\0/g, "\uFFFD")
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => hide(sign))
    .replace(/\\$/gm, "")
    .replace(/(?<![`\d])(`{1,2})(?!`)([^`\n]+)\1(?!`)/g, (_, _ticks, code: string) => hide(code));
  text = withoutComments(text);
  for (const name of [
    "script",
    "style",
    "iframe",
    "noscript",
    "video",
    "audio",
    "object",
    "svg",
    "canvas",
    "math",
  ])
    text = text.replace(new RegExp(`<${name}\\b[\\s\\S]*?</${name}\\s*>`, "gi"), onlyLines);
  text = text.replace(/<((?:https?:|mailto:)[^\s<>]+|[\w.+-]+@[\w.-]+)>/gi, "$1");
  const lower = text.toLowerCase();
  text = text.replace(
    /<(\/?)([a-z][a-z0-9-]*)((?:\s[^<>]*|\/)?)>/gi,
    (tag, slash, name: string) => {
      const isTag = known.has(name.toLowerCase());
      const ends =
        slash !== "" ||
        !needEnd.test(name.toLowerCase()) ||
        lower.includes(`</${name.toLowerCase()}`);
      return isTag && ends ? cut + onlyLines(tag) : tag;
    },
  );
  return withoutLinks(text);
}

function withoutLinks(text: string): string {
  const defined = new Set<string>();
  const definition = /^[ \t>]*\[([^\]^][^\]]*)\]:[ \t]*(\S+).*$/gm;
  const isAddress = (url: string) =>
    /^(?:https?:|mailto:|tel:|#|\.{0,2}\/)|\.[A-Za-z]\w{0,4}(?:#.*)?$/.test(url);
  for (const [, label = "", url = ""] of text.matchAll(definition))
    if (isAddress(url)) defined.add(label.toLowerCase());
  const isUsed = (label: string) =>
    text.toLowerCase().split(`[${label.toLowerCase()}]`).length > 2 &&
    defined.has(label.toLowerCase());
  return (
    text
      .replace(/^[ \t]*\[\^[^\]\s]+\]:/gm, cut)
      .replace(/\[\^[^[\]\s]+\]/g, (mark) => (text.includes(`${mark}:`) ? cut : mark))
      .replace(definition, (line, label: string) => (isUsed(label) ? "" : line))
      .replace(
        /!\[[^\]\n]{0,1000}\]\((?:<[^>\n]+>|[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"\n]*")?\)/g,
        cut,
      )
      .replace(
        /\[((?:[^[\]\n]|\[[^[\]\n]*\])*)\]\([ \t]*(?:<[^>\n]+>|(?:[^()\s]|\([^()\s]*\))+)(?:\s+"[^"\n]*")?[ \t]*\)/g,
        "$1",
      )
      // Names of files with blanks, or with single brackets.
      .replace(/\[([^[\]\n]*)\]\([^<>[\]\n]{1,300}?\.[a-z0-9]{2,4}(?:#[\w=&-]*)?[ \t]*\)/gi, "$1")
      .replace(/\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g, (link, words: string, label: string) =>
        isUsed(label || words) ? words : link,
      )
      .replace(/\[([^[\]\n]+)\](?!:)/g, (link, label: string) => (isUsed(label) ? label : link))
  );
}

function onlyLines(text: string): string {
  return text.replace(/[^\n]+/g, "");
}
