import { type Look, safeHref } from "../inline.ts";
import { attribute, type HtmlElement } from "./elements.ts";

const strong = new Set(["b", "strong"]);
const emphasis = new Set(["em", "i"]);
const struck = new Set(["del", "s", "strike"]);

/** How text in an element looks, from what the element is and from its own style. */
export function lookOf(element: HtmlElement, outer: Look): Look {
  const { tagName } = element;
  const href = tagName === "a" ? safeHref(attribute(element, "href") ?? "") : null;
  const style = attribute(element, "style") ?? "";
  return {
    href: href ?? outer.href,
    strong: outer.strong || strong.has(tagName),
    emphasis: outer.emphasis || emphasis.has(tagName),
    script: scriptOf(tagName, style) ?? outer.script,
    change: changeOf(tagName, style) ?? outer.change,
  };
}

function scriptOf(tagName: string, style: string): Look["script"] {
  if (tagName === "sup" || tagName === "sub") return tagName;
  const align = /vertical-align\s*:\s*(super|sub)\b/i.exec(style)?.[1]?.toLowerCase();
  return align === "super" ? "sup" : align === "sub" ? "sub" : null;
}

function changeOf(tagName: string, style: string): Look["change"] {
  if (struck.has(tagName) || /text-decoration[\w-]*\s*:[^;]*line-through/i.test(style))
    return "del";
  return tagName === "ins" ? "ins" : null;
}
