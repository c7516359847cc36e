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

function isFootnoteMark(node: Nodes): boolean {
  return (
    node.type === "element" &&
    (node.properties.dataFootnoteRef !== undefined ||
      node.properties.dataFootnoteBackref !== undefined)
  );
}
