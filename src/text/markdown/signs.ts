import type { Heading, List, Nodes, Root, RootContent, Table } from "mdast";
import type { Plugin } from "unified";
import { walk } from "../walk.ts";
import { blocksWithMarker, paragraphOf, sourceOf } from "./as-written.ts";

/**
 * Shows as text what Markdown takes for markup though it is none that an author would mean: a star that explains a
 * star (`* 为必填项`), a dash or `#` alone on its line, `- 5℃`, the line of a form (`______`), a link or picture that leads
 * nowhere (`[ ]()`); and keeps what it would leave out: `#` at the end of a heading, cells beyond those of the head.
 */
export const remarkSigns: Plugin<[], Root> = () => {
  return (tree, file) => {
    const source = String(file);
    walk<Nodes>(tree, (node, index, parent) => {
      if (node.type === "table") widen(node);
      if (node.type === "heading") keepClosing(node, sourceOf(node, source));
      const written = asSigns(node, source);
      if (written === null) return undefined;
      parent.children.splice(index, 1, ...written);
      // In a tight list the paragraphs would be run together.
      if (parent.type === "listItem") parent.spread = true;
      return index + written.length;
    });
  };
};

function asSigns(node: Nodes, source: string): RootContent[] | null {
  if (node.type === "thematicBreak") {
    const line = sourceOf(node, source);
    return /^(?:_|\*{4})/.test(line) ? [paragraphOf(line)] : null;
  }
  if (node.type === "heading" && node.children.length === 0)
    return [paragraphOf(sourceOf(node, source))];
  if ((node.type === "link" || node.type === "image") && node.url === "")
    return [{ type: "text", value: sourceOf(node, source) }];
  if (node.type === "link" && isBracketed(sourceOf(node, source)))
    return [{ type: "text", value: sourceOf(node, source) }];
  if (node.type !== "list" || node.ordered || !isOfSigns(node, source)) return null;
  return node.children.flatMap((item) => blocksWithMarker(item, markerOf(item, source)));
}

/** `<GB:50016>` and `<=3@km>`, which Markdown takes for addresses. */
function isBracketed(written: string): boolean {
  return (
    written.startsWith("<") &&
    !/^<(?:(?:https?|ftp|mailto|tel):|[\w.+-]+@[\w-]+(?:\.[\w-]+)+>)/i.test(written)
  );
}

/** Whether the markers of a list stand for themselves. */
function isOfSigns(list: List, source: string): boolean {
  const items = list.children.map((item) => ({
    marker: markerOf(item, source),
    text: sourceOf(item, source).slice(1).trimStart(),
  }));
  const [only, more] = items;
  if (only && !more && (only.text === "" || only.marker === "*")) return true;
  return items.every(({ marker, text }) =>
    marker === "+" ? /^[\d.]/.test(text) : /^[\d.]+\s*(?:℃|°C|摄氏度|攝氏度)/.test(text),
  );
}

function markerOf(item: Nodes, source: string): string {
  return source.charAt(item.position?.start.offset ?? 0);
}

/** `## 一号楼 #`: only as many as it begins with close a heading. */
function keepClosing(heading: Heading, written: string): void {
  const closing = /[ \t]#+[ \t]*$/.exec(written)?.[0];
  if (!closing || closing.trim().length === heading.depth) return;
  heading.children.push({ type: "text", value: closing.trimEnd() });
}

/** GFM leaves out the cells of a row that are more than those of the head. */
function widen(table: Table): void {
  const columns = Math.max(...table.children.map((row) => row.children.length));
  table.align ??= [];
  while (table.align.length < columns) table.align.push(null);
}
