import { isAllowedElement, type MarkupKind, Prefixes } from "./allowed-elements.ts";
import { type Attribute, scanMarkup, type Token } from "./scan-markup.ts";
import { isOwnStyle } from "./style-loads.ts";
import { unsafeAttribute, unsafeStyle } from "./unsafe-value.ts";

/** What of a file of markup a browser might run. */
export interface ActiveMarkup {
  /** As it is to be shown: `<script>`, `onload="…"`. */
  found: string;
  /** From 1. */
  line: number;
}

/** Kinds of markup by the extensions of their files. */
export const markupKinds: Readonly<Record<string, MarkupKind>> = {
  html: "page",
  htm: "page",
  svg: "drawing",
  xml: "data",
};

const linkRelations =
  /^(?:stylesheet|icon|shortcut icon|apple-touch-icon|canonical|alternate|license|author|help|next|prev)$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * What a browser might run of a page, a drawing or a file of data, by the first such thing in it; null: nothing. Only
 * what is known to show something and run nothing passes: an allow-list of elements, no handlers, no addresses that
 * run, nothing loaded from elsewhere, no encoding that would make other characters of these.
 */
export function activeMarkup(text: string, kind: MarkupKind): ActiveMarkup | null {
  const odd = control.exec(text);
  if (odd) return { found: codeOf(odd[0]), line: lineAt(text, odd.index) };
  const prefixes = new Prefixes();
  let isStyle = false;
  for (const token of scanMarkup(text)) {
    const found = isStyle ? inStyle(token) : faultOf(token, kind, prefixes);
    if (found !== null) return { found, line: lineAt(text, token.at) };
    if (token.kind === "tag" && /^(?:svg:)?style$/i.test(token.name)) isStyle = !token.isEnd;
    else if (token.kind !== "text") isStyle = false;
  }
  return null;
}

/** The text of a style, up to the tag that ends it. */
function inStyle(token: Token): string | null {
  if (token.kind === "text") return unsafeStyle(token.text) ? "<style>" : null;
  const isEnd = token.kind === "tag" && token.isEnd && /^(?:svg:)?style$/i.test(token.name);
  return isEnd ? null : "<style>";
}

function faultOf(token: Token, kind: MarkupKind, prefixes: Prefixes): string | null {
  switch (token.kind) {
    case "text":
    case "comment":
      return null;
    case "doctype":
      return kind === "data" ? token.text : null;
    case "declaration":
      return isOfXml(token, kind) ? null : token.text;
    case "data":
      return kind === "data" ? null : "<![CDATA[";
    case "unclear":
      return token.text;
    case "tag":
      return tagFault(token, kind, prefixes);
  }
}

/** `<?xml version="1.0" encoding="UTF-8"?>` at the very beginning. */
function isOfXml({ at, text }: { at: number; text: string }, kind: MarkupKind): boolean {
  const [, encoding = "utf-8"] = /\bencoding\s*=\s*["']([^"']*)["']/i.exec(text) ?? [];
  return at === 0 && kind !== "page" && /^utf-?8$/i.test(encoding);
}

function tagFault(
  { name, isEnd, attributes }: Extract<Token, { kind: "tag" }>,
  kind: MarkupKind,
  prefixes: Prefixes,
): string | null {
  for (const attribute of attributes) {
    const vocabulary = /^xmlns(?::(.+))?$/i.exec(attribute.name);
    if (vocabulary && !prefixes.add(vocabulary[1] ?? "", attribute.value, kind)) {
      return `${attribute.name}="${attribute.value}"`;
    }
  }
  if (!isAllowedElement(name, kind, prefixes)) return `<${name}>`;
  if (isEnd) return attributes.length > 0 ? `</${name} …>` : null;
  for (const attribute of attributes) {
    const found = unsafeAttribute(attribute, loadsHref(name, attributes));
    if (found !== null) return found;
  }
  return kind === "page" ? pageTagFault(name.toLowerCase(), attributes) : null;
}

/** Whether an element loads what its `href` names by itself. */
function loadsHref(name: string, attributes: readonly Attribute[]): boolean {
  if (/^(?:svg:)?(?:use|image)$/i.test(name)) return true;
  const rel = attributes.find((one) => one.name.toLowerCase() === "rel")?.value ?? "";
  return name.toLowerCase() === "link" && /stylesheet|icon/i.test(rel);
}

/** What tells the browser how to read the page. */
function pageTagFault(name: string, attributes: readonly Attribute[]): string | null {
  const given = (wanted: string) =>
    attributes.find((one) => one.name.toLowerCase() === wanted)?.value.trim();
  if (name === "meta") {
    const charset = given("charset") ?? "utf-8";
    const header = given("http-equiv") ?? "content-type";
    const content = given("content") ?? "";
    const isType = /^content-type$/i.test(header);
    const isOther = /^(?:content-language|x-ua-compatible)$/i.test(header);
    const stated = isType
      ? (/charset\s*=\s*["']?([\w-]*)/i.exec(content)?.[1] ?? "utf-8")
      : "utf-8";
    const isPlain = (isType || isOther) && [charset, stated].every((one) => /^utf-?8$/i.test(one));
    return isPlain
      ? null
      : `<meta ${attributes.map((one) => `${one.name}="${one.value}"`).join(" ")}>`;
  }
  if (name !== "link") return null;
  const rel = given("rel") ?? "";
  if (!linkRelations.test(rel)) return `<link rel="${rel}">`;
  // Of an old page browsers take any file for a style.
  const href = given("href") ?? "";
  return /^stylesheet$/i.test(rel) && !isOwnStyle(href) ? `href="${href}"` : null;
}

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (
    let next = text.indexOf("\n");
    next !== -1 && next < at;
    next = text.indexOf("\n", next + 1)
  ) {
    line += 1;
  }
  return line;
}
