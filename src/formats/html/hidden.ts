import type { LeftOutKind } from "../blocks/left-out.ts";
import { attribute, descendants, type HtmlElement, isElement, textOf } from "./elements.ts";
import { declarationsOf } from "./style.ts";
import { type HidingNames, hasHidingName } from "./style-sheet.ts";

/** Declarations that take an element out of sight. */
const hiding: readonly [name: RegExp, value: RegExp][] = [
  [/^display$/, /^none/],
  [/^visibility$/, /^(?:hidden|collapse)/],
  [/^opacity$/, /^0(?:\.0+)?\s*(?:$|!)/],
  [/^(?:text-indent|left|top|margin-left|margin-top)$/, /^-\d{4,}/],
];

/** Texts of windows that open on touch, which portals keep hidden in every page. */
const popup = /即将离开|扫一扫|分享到|是否继续访问|继续访问|放弃访问|请登录|验证码/u;

/** Whether a reader of the page does not see the element, whatever it holds. */
export function isHidden(element: HtmlElement, names: HidingNames): boolean {
  if (attribute(element, "hidden") !== null) return true;
  if (element.tagName === "dialog" && attribute(element, "open") === null) return true;
  return hasHidingName(element, names) || hasHidingStyle(element);
}

function hasHidingStyle(element: HtmlElement): boolean {
  return [...declarationsOf(element)].some(([name, value]) =>
    hiding.some(([names, values]) => names.test(name) && values.test(value)),
  );
}

/** Hidden text is to be told; a menu that opens on touch (mostly links) or a window of the portal is its furniture. */
export function hiddenKind(element: HtmlElement): LeftOutKind {
  if (element.tagName === "nav" || element.tagName === "dialog") return "furniture";
  const text = textOf(element);
  if (popup.test(text)) return "furniture";
  let linked = 0;
  for (const node of descendants(element))
    if (isElement(node) && node.tagName === "a") linked += letters(textOf(node));
  return linked > letters(text) / 2 ? "furniture" : "hidden";
}

/** Letters of nothing: written so small that they cannot be seen; null: the element says nothing of their size. */
export function isOfNoSize(element: HtmlElement): boolean | null {
  const size = /^[\d.]+/.exec(declarationsOf(element).get("font-size") ?? "")?.[0];
  return size === undefined ? null : Number(size) === 0;
}

const white = /^\s*(?:white|#fff(?:fff)?|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))/i;

/** Whether the text is written in white; null: the element does not say, or gives it a ground of its own. */
export function isWhite(element: HtmlElement): boolean | null {
  const style = declarationsOf(element);
  const hasGround = [...style.keys()].some((name) => name.startsWith("background"));
  if (hasGround || attribute(element, "bgcolor") !== null) return false;
  const color = style.get("color") ?? attribute(element, "color");
  return color === null ? null : white.test(color);
}

function letters(text: string): number {
  return text.replace(/\s/g, "").length;
}
