import type { Root } from "hast";
import rehypeRaw from "rehype-raw";
import type { Plugin } from "unified";

/** Parses HTML in the Markdown (tables of imported pages), only where there is any: it is slow. */
export const rehypeRawWhereNeeded: Plugin<[], Root> = () => {
  const parse = rehypeRaw();
  return (tree, file) => (file.data.html ? parse(tree, file) : tree);
};
