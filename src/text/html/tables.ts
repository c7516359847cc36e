import type { Element, Nodes, Root } from "hast";
import type { Plugin } from "unified";
import { walk } from "../walk.ts";

/**
 * Puts each table into a container that scrolls by itself (a wide table must not widen the page at
 * 360 px) and can be reached by keyboard, and says of header cells what they head.
 */
export const rehypeTables: Plugin<[], Root> = () => {
  return (tree) => {
    walk<Nodes>(tree, (table, index, parent) => {
      if (table.type !== "element" || table.tagName !== "table") return undefined;
      scopeHeaders(table);
      parent.children[index] = scrolling(table);
      return false;
    });
  };
};

function scrolling(table: Element): Element {
  return {
    type: "element",
    tagName: "div",
    properties: { className: ["table-scroll"], tabIndex: 0, role: "group", ariaLabel: "表格" },
    children: [table],
  };
}

/** A header cell in a row with data heads its row, any other its column. */
function scopeHeaders(table: Element): void {
  walk<Nodes>(table, (cell, _index, row) => {
    if (cell.type !== "element" || cell.tagName !== "th" || cell.properties.scope) return;
    const hasData = row.children.some(
      (other) => other.type === "element" && other.tagName === "td",
    );
    cell.properties.scope = hasData ? "row" : "col";
  });
}
