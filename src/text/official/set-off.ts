import type { Element, ElementContent } from "hast";
import { textOf } from "../html/text-of.ts";

/**
 * Sets the first `length` characters of a paragraph's text off: `<b>`, where its author has not made them `<strong>`.
 * They stand in it by the dozen, so it is no longer than it has to be.
 */
export function setOff(paragraph: Element, length: number): void {
  const [head, rest] = split(paragraph.children, length);
  const [only, more] = head;
  const isSetOff = only?.type === "element" && only.tagName === "strong" && more === undefined;
  const bold: ElementContent = isSetOff
    ? only
    : { type: "element", tagName: "b", properties: {}, children: head };
  paragraph.children = [bold, ...rest];
}

/** Cuts inline content in two at a place in its text; an element across the place is cut as well. */
function split(nodes: ElementContent[], length: number): [ElementContent[], ElementContent[]] {
  const head: ElementContent[] = [];
  let left = length;
  for (const [index, node] of nodes.entries()) {
    const size = textOf(node).length;
    if (left === 0) return [head, nodes.slice(index)];
    // A picture's description cannot be cut.
    if (size <= left || (node.type === "element" && node.children.length === 0)) {
      head.push(node);
      left = Math.max(left - size, 0);
    } else if (node.type === "text") {
      head.push({ ...node, value: node.value.slice(0, left) });
      return [head, [{ ...node, value: node.value.slice(left) }, ...nodes.slice(index + 1)]];
    } else if (node.type === "element") {
      const [inner, outer] = split(node.children, left);
      head.push({ ...node, children: inner });
      return [head, [{ ...node, children: outer }, ...nodes.slice(index + 1)]];
    }
  }
  return [head, []];
}
