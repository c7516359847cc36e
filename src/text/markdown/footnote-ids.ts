import type { Nodes, Root } from "mdast";
import type { Plugin } from "unified";
import { walk } from "../walk.ts";

/**
 * Gives footnotes identifiers that no two ids of the page share. A second reference to `[^1]` gets the id `fnref-1-2`,
 * which a footnote `[^1-2]` would have as well: hyphens of a label are doubled, so that a single one is that of a count.
 */
export const remarkFootnoteIds: Plugin<[], Root> = () => (tree) => {
  walk<Nodes>(tree, (node) => {
    if (node.type === "footnoteReference" || node.type === "footnoteDefinition") {
      node.identifier = node.identifier.replaceAll("-", "--");
    }
    return undefined;
  });
};
