import type { Nodes, Root } from "mdast";
import type { Plugin } from "unified";
import { walk } from "../walk.ts";

/** Shows what stands behind the opening fence of code as its first line; HTML would not show it. */
export const remarkCodeInfo: Plugin<[], Root> = () => {
  return (tree) => {
    walk<Nodes>(tree, (code) => {
      if (code.type !== "code" || !code.lang) return;
      const info = code.meta ? `${code.lang} ${code.meta}` : code.lang;
      code.value = `${info}\n${code.value}`;
      code.lang = null;
    });
  };
};
