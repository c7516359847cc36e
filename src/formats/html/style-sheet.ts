import {
  attribute,
  descendants,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
} from "./elements.ts";

/** Names by which the page's own style sheet hides what has them. */
export interface HidingNames {
  classes: ReadonlySet<string>;
  ids: ReadonlySet<string>;
}

/** Of a style sheet; real ones in pages are far shorter. */
const longestSheet = 200_000;

/**
 * Classes and ids that a page's own `<style>` hides as such: `.old, #bak { display: none }`. Rules for print, for states
 * and for elements within others are not looked at: whether they hold cannot be told without laying out the page.
 */
export function hidingNames(document: HtmlNode): HidingNames {
  const classes = new Set<string>();
  const ids = new Set<string>();
  for (const node of descendants(document)) {
    if (!isElement(node) || node.tagName !== "style") continue;
    if (/print/i.test(attribute(node, "media") ?? "")) continue;
    for (const selector of hidingSelectors(textOf(node).slice(0, longestSheet))) {
      if (selector.startsWith(".")) classes.add(selector.slice(1));
      else ids.add(selector.slice(1));
    }
  }
  return { classes, ids };
}

function* hidingSelectors(sheet: string): Generator<string> {
  let depth = 0;
  const plain = sheet.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, "");
  for (const part of plain.split("}")) {
    const opened = part.split("{");
    // A rule within `@media` stands behind a second brace.
    const inMedia = depth > 0 || opened.length > 2;
    depth = Math.max(0, depth + opened.length - 2);
    const [selectors = "", declarations = ""] = opened;
    if (inMedia || !/display\s*:\s*none/i.test(declarations)) continue;
    for (const selector of selectors.split(","))
      if (/^[.#][\w-]+$/.test(selector.trim())) yield selector.trim();
  }
}

/** Whether an element has such a name. */
export function hasHidingName(element: HtmlElement, { classes, ids }: HidingNames): boolean {
  if (ids.has(attribute(element, "id") ?? "")) return true;
  if (classes.size === 0) return false;
  return (attribute(element, "class") ?? "").split(/\s+/).some((name) => classes.has(name));
}
