import type { LeftOutKind } from "../left-out/left-out.ts";
import { attribute, descendants, type HtmlElement, isElement, textOf } from "./elements.ts";
import { type HidingNames, hasHidingName } from "./style-sheet.ts";

const hiding =
  /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!))|(?:text-indent|left|top|margin-left)\s*:\s*-\d{4,}/i;

/** Texts of windows that open on touch, which portals keep hidden in every page. */
const popup = /即将离开|扫一扫|分享到|是否继续访问|继续访问|放弃访问|请登录|验证码/u;

/** Whether a reader of the page does not see the element, whatever it holds. */
export function isHidden(element: HtmlElement, names: HidingNames): boolean {
  if (attribute(element, "hidden") !== null) return true;
  if (element.tagName === "dialog" && attribute(element, "open") === null) return true;
  return hiding.test(attribute(element, "style") ?? "") || hasHidingName(element, names);
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
  const size = /font-size\s*:\s*([\d.]+)/i.exec(attribute(element, "style") ?? "")?.[1];
  return size === undefined ? null : Number(size) === 0;
}

const white = /^\s*(?:white|#fff(?:fff)?|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))/i;

/** Whether the text is written in white; null: the element does not say, or gives it a ground of its own. */
export function isWhite(element: HtmlElement): boolean | null {
  const style = attribute(element, "style") ?? "";
  if (/background/i.test(style) || attribute(element, "bgcolor") !== null) return false;
  const color = /(?:^|;|\s)color\s*:\s*([^;]+)/i.exec(style)?.[1] ?? attribute(element, "color");
  return color === null ? null : white.test(color);
}

function letters(text: string): number {
  return text.replace(/\s/g, "").length;
}
