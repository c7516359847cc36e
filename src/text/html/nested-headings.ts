import type { Nodes, Root } from "hast";
import type { Plugin } from "unified";
import { walk } from "../walk.ts";

/** A heading inside a quotation, list or table is none of this document's: it becomes strong text. */
export const rehypeNestedHeadings: Plugin<[], Root> = () => {
  return (tree) => {
    walk<Nodes>(tree, (node, _index, parent) => {
      if (parent === tree || node.type !== "element" || !/^h[1-6]$/.test(node.tagName))
        return undefined;
      if (node.properties.id === "footnote-label") return undefined;
      node.tagName = "p";
      node.children = [
        { type: "element", tagName: "strong", properties: {}, children: node.children },
      ];
      return false;
    });
  };
};
