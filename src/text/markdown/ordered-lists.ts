import type { ListItem, Nodes, Root, RootContent } from "mdast";
import type { Plugin } from "unified";
import { walk } from "../walk.ts";
import { blocksWithMarker } from "./as-written.ts";

/**
 * Turns ordered lists into paragraphs that begin with the number as it was written.
 * HTML would number the items anew (`1. 3. 7.` becomes 1 2 3), and in a public document `1. …` is
 * more often a heading of the third level than an item.
 */
export const remarkWrittenNumbers: Plugin<[], Root> = () => {
  return (tree, file) => {
    const source = String(file);
    walk<Nodes>(tree, (list, index, parent) => {
      if (list.type !== "list" || !list.ordered) return undefined;
      const blocks = list.children.flatMap((item) => blocksOf(item, source));
      parent.children.splice(index, 1, ...blocks);
      // In a tight list the paragraphs would be run together.
      if (parent.type === "listItem") parent.spread = true;
      return index;
    });
  };
};

function blocksOf(item: ListItem, source: string): RootContent[] {
  const start = item.position?.start.offset ?? 0;
  return blocksWithMarker(item, /^\d+[.)]/.exec(source.slice(start, start + 12))?.[0] ?? "");
}
