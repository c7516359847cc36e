import type { Element, Root } from "hast";
import type { Plugin } from "unified";
import { SKIP, visit } from "unist-util-visit";

/**
 * Puts each table into a container that scrolls by itself (a wide table must not widen the page at
 * 360 px) and can be reached by keyboard, and says of header cells what they head.
 */
export const rehypeTables: Plugin<[], Root> = () => {
  return (tree) => {
    visit(tree, "element", (table, index, parent) => {
      if (table.tagName !== "table" || parent === undefined || index === undefined)
        return undefined;
      scopeHeaders(table);
      parent.children[index] = {
        type: "element",
        tagName: "div",
        properties: { className: ["table-scroll"], tabIndex: 0, role: "region", ariaLabel: "表格" },
        children: [table],
      };
      return SKIP;
    });
  };
};

function scopeHeaders(table: Element): void {
  visit(table, "element", (cell, _index, parent) => {
    if (cell.tagName !== "th" || cell.properties.scope !== undefined) return;
    const row = parent?.type === "element" ? parent.children.filter(isCell) : [];
    const headsRow = row.some((other) => other.tagName === "td");
    cell.properties.scope = headsRow ? "row" : "col";
  });
}

function isCell(node: Element["children"][number]): node is Element {
  return node.type === "element" && (node.tagName === "td" || node.tagName === "th");
}
