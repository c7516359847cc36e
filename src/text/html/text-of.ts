import type { Nodes } from "hast";

/**
 * Text of a node as a reader would copy it: a line break is `\n`, a picture what it
 * is described with; marks of footnotes and ways back from them are left out, since they would stand in
 * the middle of a phrase.
 */
export function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && node.tagName === "br") return "\n";
  if (node.type === "element" && node.tagName === "img") return String(node.properties.alt ?? "");
  if (!("children" in node) || isFootnoteMark(node)) return "";
  return node.children.map(textOf).join("");
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
const lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
const plain = "0123456789+-=()";

/**
 * Text of a node for those who read it without its looks: what is struck out stands between `~~`, raised and lowered
 * numbers are the characters of that form (10<sup>4</sup> is 10⁴, not 104).
 */
export function plainTextOf(node: Nodes): string {
  if (
    node.type !== "element" ||
    !("children" in node) ||
    node.children.length === 0 ||
    isFootnoteMark(node)
  )
    return textOf(node);
  const text = node.children.map(plainTextOf).join("");
  if (node.tagName === "del" || node.tagName === "s")
    return text.trim() === "" ? text : `~~${text}~~`;
  if (node.tagName === "sup") return inForm(text, raised);
  if (node.tagName === "sub") return inForm(text, lowered);
  return text;
}

/** Where each character has that form; else as it is. */
function inForm(text: string, form: string): string {
  const places = Array.from(text, (character) => plain.indexOf(character));
  return places.includes(-1) ? text : places.map((place) => form.charAt(place)).join("");
}

function isFootnoteMark(node: Nodes): boolean {
  return (
    node.type === "element" &&
    (node.properties.dataFootnoteRef !== undefined ||
      node.properties.dataFootnoteBackref !== undefined)
  );
}
