import type { ReadCell } from "../blocks/table.ts";
import { attribute, childrenOf, type HtmlElement, isElement } from "./elements.ts";

export interface HtmlRows {
  /** What stands in the table but in no row: its caption. */
  before: HtmlElement[];
  rows: (Omit<ReadCell, "blocks"> & { element: HtmlElement })[][];
}

const groups = new Set(["thead", "tbody", "tfoot"]);

/** The rows of a table, not those of tables within. The HTML parser has put everything else outside. */
export function readRows(table: HtmlElement): HtmlRows {
  const found: HtmlRows = { before: [], rows: [] };
  const visit = (parent: HtmlElement, inHead: boolean) => {
    for (const child of childrenOf(parent)) {
      if (!isElement(child)) continue;
      if (groups.has(child.tagName)) visit(child, child.tagName === "thead");
      else if (child.tagName === "tr") found.rows.push(cellsOf(child, inHead));
      else found.before.push(child);
    }
  };
  visit(table, false);
  return found;
}

function cellsOf(row: HtmlElement, inHead: boolean): HtmlRows["rows"][number] {
  return childrenOf(row)
    .filter((node) => isElement(node))
    .map((element) => ({
      element,
      header: inHead || element.tagName === "th",
      columns: span(element, "colspan"),
      rows: span(element, "rowspan"),
    }));
}

/** As browsers bound it. */
function span(element: HtmlElement, name: string): number {
  const value = Number.parseInt(attribute(element, name) ?? "1", 10);
  return value >= 1 ? Math.min(value, 1000) : 1;
}
