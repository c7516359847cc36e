import { attribute, firstElement, type HtmlNode } from "./elements.ts";

/** The address a page was saved from: `<base>`, or the remark a browser leaves when it saves a page. */
export function baseAddress(document: HtmlNode, html: string): string | null {
  const base = firstElement(document, "base");
  const remark = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/.exec(html.slice(0, 4096))?.[1];
  for (const candidate of [base && attribute(base, "href"), remark]) {
    const url = candidate ? URL.parse(candidate) : null;
    if (url && /^https?:$/.test(url.protocol)) return url.href;
  }
  return null;
}
