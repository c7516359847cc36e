import { attribute, descendants, type HtmlElement, isElement, textOf } from "./elements.ts";

/**
 * Whether the element is a menu that opens on touch: hidden, and mostly links. Other hidden text stays: tabs and
 * folded parts of a document are hidden as well.
 */
export function isHiddenNavigation(element: HtmlElement): boolean {
  if (!isHidden(element)) return false;
  if (element.tagName === "nav") return true;
  let linked = 0;
  for (const node of descendants(element))
    if (isElement(node) && node.tagName === "a") linked += letters(textOf(node));
  return linked > letters(textOf(element)) / 2;
}

function isHidden(element: HtmlElement): boolean {
  if (attribute(element, "hidden") !== null) return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, "style") ?? "");
}

function letters(text: string): number {
  return text.replace(/\s/g, "").length;
}
