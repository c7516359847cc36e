import { attribute, childrenOf, type HtmlElement, isElement } from "./elements.ts";

/**
 * The number a browser shows before an item of `<ol>`, which is not in the text of the page: `3. `. Null where
 * there is none, or where it is no Arabic number.
 */
export function itemNumber(item: HtmlElement): string | null {
  const list = item.parentNode;
  if (!list || !isElement(list) || list.tagName !== "ol") return null;
  const hasMark = /list-style(?:-type)?\s*:\s*none/i.test(attribute(list, "style") ?? "");
  if (hasMark || (attribute(list, "type") ?? "1") !== "1") return null;
  const items = childrenOf(list).filter((node) => isElement(node) && node.tagName === "li");
  const start = Number.parseInt(attribute(list, "start") ?? "1", 10);
  return `${(Number.isNaN(start) ? 1 : start) + items.indexOf(item)}. `;
}
