import type { Image, Link, Nodes, PhrasingContent, Root, Text } from "mdast";
import type { Plugin } from "unified";
import { walk } from "../walk.ts";
import { placeIn } from "./place-in.ts";

/**
 * A link whose address holds blanks or unpaired brackets, and ends like a file: `[附件一](通知/附件 1.pdf)`. The
 * words and the address are bounded, so that many open brackets do not cost much.
 */
const link =
  /(!?)\[([^[\]\n]{1,200})\]\(([^\n<>[\]]{1,300}?\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|csv|txt|rtf|zip|rar|7z|md|jpe?g|png|gif|webp|mp[34])(?:#[\w=&-]*)?)\s*\)/gi;

/**
 * Reads links to files whose names Markdown does not take: it ends an address at the first blank. Officials write
 * names as the system shows them. To be used before anything that looks at links.
 */
export const remarkLinksWithBlanks: Plugin<[], Root> = () => {
  return (tree, file) => {
    if (!String(file).includes("](")) return;
    walk<Nodes>(tree, (node, index, parent) => {
      if (node.type !== "text" || !node.value.includes("](")) return undefined;
      if (parent.type === "link" || parent.type === "linkReference") return undefined;
      const nodes = read(node);
      if (nodes === null) return undefined;
      parent.children.splice(index, 1, ...nodes);
      return index + nodes.length;
    });
  };
};

function read(text: Text): PhrasingContent[] | null {
  const { value } = text;
  const nodes: PhrasingContent[] = [];
  let done = 0;
  for (const { 0: written, 1: sign, 2: words = "", 3: url = "", index } of value.matchAll(link)) {
    const position = { start: placeIn(text, index), end: placeIn(text, index + written.length) };
    if (index > done) nodes.push({ ...text, value: value.slice(done, index) });
    nodes.push(sign === "!" ? picture(words, url.trim()) : linkTo(words, url.trim()));
    Object.assign(nodes.at(-1) as PhrasingContent, { position });
    done = index + written.length;
  }
  if (done === 0) return null;
  if (done < value.length) nodes.push({ ...text, value: value.slice(done) });
  return nodes;
}

function linkTo(words: string, url: string): Link {
  return { type: "link", url, children: [{ type: "text", value: words }] };
}

function picture(alt: string, url: string): Image {
  return { type: "image", url, alt };
}
