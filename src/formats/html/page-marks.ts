import { type PageMark, pageMarks } from "../blocks/source-page.ts";
import { attribute, descendants, type HtmlNode, isElement } from "./elements.ts";

/** A longer one is no name, title or day. */
const longest = 500;

/** What a page says of itself in `<meta>`: of each mark the first that says anything. */
export function marksOf(document: HtmlNode): PageMark[] {
  const found = new Map<string, PageMark>();
  for (const node of descendants(document)) {
    if (!isElement(node) || node.tagName !== "meta") continue;
    const written = (attribute(node, "name") ?? "").trim().toLowerCase();
    const name = pageMarks.find((mark) => mark.toLowerCase() === written);
    const content = attribute(node, "content")?.trim() ?? "";
    if (!name || content === "" || content.length > longest || found.has(name)) continue;
    found.set(name, { name, content, line: node.sourceCodeLocation?.startLine ?? 1 });
  }
  return [...found.values()];
}
