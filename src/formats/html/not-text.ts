import type { LeftOut } from "../blocks/left-out.ts";
import {
  attribute,
  descendants,
  type HtmlElement,
  isElement,
  textOf,
  visibleText,
} from "./elements.ts";

/** Elements a reader never sees, whatever stands in them. */
const unseen = new Set(["style", "template", "head", "datalist", "option"]);
/** What browsers show that cannot do what the page asks of them. */
const fallbacks = new Set(["noscript", "noframes"]);
const embedded = new Set("iframe frame object embed applet canvas audio video svg".split(" "));
const controls = new Set(["select", "button", "input", "textarea"]);
const longest = 2000;

/** What becomes of an element that holds no text of the page. */
export type NotText = { leftOut: Omit<LeftOut, "line"> | null };

/** Null: the element's content is text of the page. Else what of it is to be told. */
export function notText(element: HtmlElement): NotText | null {
  const { tagName } = element;
  if (unseen.has(tagName)) return { leftOut: null };
  if (fallbacks.has(tagName)) return { leftOut: ofFallback(element) };
  if (tagName === "script") return { leftOut: ofScript(element) };
  if (embedded.has(tagName)) return { leftOut: ofEmbedded(element) };
  if (controls.has(tagName)) return { leftOut: ofControl(element) };
  return null;
}

function ofFallback(element: HtmlElement): NotText["leftOut"] {
  const text = visibleText(element);
  return text === "" ? null : { text, as: "furniture" };
}

function ofScript(element: HtmlElement): NotText["leftOut"] {
  const type = attribute(element, "type") ?? "";
  if (type !== "" && !/javascript|ecmascript|module/i.test(type)) return null;
  const text = (textOf(element).trim() || attribute(element, "src")) ?? "";
  return text === "" ? null : { text: text.slice(0, longest), as: "script" };
}

/** Frames of no size count visitors; pictures drawn in the page without words are signs of menus. */
function ofEmbedded(element: HtmlElement): NotText["leftOut"] {
  const { tagName } = element;
  const isTiny = ["width", "height"].some((side) =>
    /^[01](?:px)?$/.test(attribute(element, side) ?? ""),
  );
  const words = textOf(element).replace(/\s+/g, " ").trim();
  const address = addressOf(element);
  if (isTiny || (tagName === "svg" && words === "")) return null;
  if (address === "" && words === "" && tagName !== "canvas") return null;
  return { text: [tagName, address, words].filter(Boolean).join(" "), as: "embedded" };
}

function addressOf(element: HtmlElement): string {
  const own = attribute(element, "src") ?? attribute(element, "data") ?? attribute(element, "code");
  if (own) return /^(?:about:|javascript:|data:)/i.test(own) ? "" : own;
  for (const node of descendants(element)) {
    const src = isElement(node) ? (attribute(node, "src") ?? attribute(node, "value")) : null;
    if (src) return src;
  }
  return "";
}

function ofControl(element: HtmlElement): NotText["leftOut"] {
  const isSeen = attribute(element, "type")?.toLowerCase() !== "hidden";
  const words = textOf(element).replace(/\s+/g, " ").trim() || attribute(element, "value") || "";
  return isSeen && words !== "" ? { text: words.slice(0, longest), as: "control" } : null;
}

/** The sign of a box to tick or a choice, which belongs to the text of a form; null: it is none. */
export function signOfInput(element: HtmlElement): string | null {
  if (element.tagName !== "input") return null;
  const isChecked = attribute(element, "checked") !== null;
  const type = attribute(element, "type")?.toLowerCase();
  if (type === "checkbox") return isChecked ? "☑" : "□";
  return type === "radio" ? (isChecked ? "◉" : "○") : null;
}
