import type { Nodes, Root } from "hast";
import rehypeRaw from "rehype-raw";
import type { Plugin } from "unified";
import { walk } from "../walk.ts";
import { keepRawLinks } from "./raw-links.ts";

/** Parses HTML in the Markdown (tables of imported pages), only where there is any: it is slow. */
export const rehypeRawWhereNeeded: Plugin<[], Root> = () => {
  const parse = rehypeRaw();
  return (tree, file) => {
    if (!file.data.html) return tree;
    const parsed = parse(tree, file);
    const keepLink = keepRawLinks();
    walk<Nodes>(parsed, (node) => {
      keepLink(node);
      // What was struck out stays so, whichever element said it.
      if (node.type === "element" && node.tagName === "strike") node.tagName = "del";
    });
    return parsed;
  };
};

/** The same for HTML that plugins of a project have written as such. */
export const rehypeOwnRaw: Plugin<[], Root> = () => {
  const parse = rehypeRaw();
  return (tree, file) => {
    let isWritten = false;
    walk<Nodes>(tree, (node) => {
      isWritten ||= node.type === "raw";
    });
    return isWritten ? parse(tree, file) : tree;
  };
};
