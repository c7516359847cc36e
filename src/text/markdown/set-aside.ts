import type { ElementContent } from "hast";
import type { Paragraph, Root, RootContent } from "mdast";
import type { Options } from "remark-rehype";
import type { Plugin } from "unified";
import type { Node } from "unist";

/** Paragraphs that hold nothing but text, as one node without children. */
interface SetAside extends Node {
  type: "setAside";
  paragraphs: Paragraph[];
}

declare module "mdast" {
  interface RootContentMap {
    setAside: SetAside;
  }
}

/** What they become is handed over in one call, which takes only so many arguments. */
const mostTogether = 1000;

/**
 * Takes the paragraphs of text alone out of the sight of `remark-rehype`, which looks for definitions in every node
 * first: that took a sixth of the time of the whole pipeline. To be used right before it, with the handlers below,
 * by which each becomes what it would have become.
 */
export const remarkSetAside: Plugin<[], Root> = () => (tree) => {
  const children: RootContent[] = [];
  let last: SetAside | null = null;
  for (const child of tree.children) {
    if (!isTextAlone(child)) {
      last = null;
      children.push(child);
    } else if (last && last.paragraphs.length < mostTogether) last.paragraphs.push(child);
    else {
      last = { type: "setAside", paragraphs: [child] };
      children.push(last);
    }
  }
  tree.children = children;
};

function isTextAlone(node: RootContent): node is Paragraph {
  return (
    node.type === "paragraph" && node.children.length === 1 && node.children[0]?.type === "text"
  );
}

export const setAsideHandlers: NonNullable<Options["handlers"]> = {
  setAside(state, { paragraphs }: SetAside, parent): ElementContent[] {
    return paragraphs.flatMap((paragraph) => state.one(paragraph, parent) ?? []);
  },
};
