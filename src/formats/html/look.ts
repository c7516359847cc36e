import { type Look, safeHref } from "../blocks/inline.ts";
import { attribute, type HtmlElement } from "./elements.ts";
import { declarationsOf } from "./style.ts";

const strong = new Set(["b", "strong"]);
const emphasis = new Set(["em", "i"]);
const struck = new Set(["del", "s", "strike"]);

/** How text in an element looks, from what the element is and from its own style. */
export function lookOf(element: HtmlElement, outer: Look): Look {
  const { tagName } = element;
  const href = tagName === "a" ? safeHref(attribute(element, "href") ?? "") : null;
  const style = declarationsOf(element);
  return {
    href: href ?? outer.href,
    strong: outer.strong || strong.has(tagName),
    emphasis: outer.emphasis || emphasis.has(tagName),
    script: scriptOf(tagName, style) ?? outer.script,
    change: changeOf(tagName, style) ?? outer.change,
  };
}

function scriptOf(tagName: string, style: ReadonlyMap<string, string>): Look["script"] {
  if (tagName === "sup" || tagName === "sub") return tagName;
  const align = /^(?:super|sub)\b/.exec(style.get("vertical-align") ?? "")?.[0];
  return align === "super" ? "sup" : align === "sub" ? "sub" : null;
}

function changeOf(tagName: string, style: ReadonlyMap<string, string>): Look["change"] {
  if (struck.has(tagName) || isStruck(style)) return "del";
  return tagName === "ins" ? "ins" : null;
}

function isStruck(style: ReadonlyMap<string, string>): boolean {
  return [...style].some(
    ([name, value]) => name.startsWith("text-decoration") && value.includes("line-through"),
  );
}
