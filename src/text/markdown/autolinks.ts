import type { Nodes, PhrasingContent, Root, Text } from "mdast";
import type { Plugin } from "unified";
import { walk } from "../walk.ts";
import { placeIn } from "./place-in.ts";

const bareAddress =
  /(?<![\w@])(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][\w\-./~:?#@!$&*+=%;,()]*)?|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/**
 * Links bare addresses in Chinese text. GFM ends an address at the next blank, so it takes
 * `http://example.cn/。请…` whole; here it ends at the first character that no address has.
 */
export const remarkAutolinks: Plugin<[], Root> = () => {
  return (tree) => {
    walk<Nodes>(tree, (node, index, parent) => {
      if (node.type === "link" || node.type === "linkReference") return false;
      if (node.type !== "text") return undefined;
      const linked = link(node);
      parent.children.splice(index, 1, ...linked);
      return index + linked.length;
    });
  };
};

function link(node: Text): PhrasingContent[] {
  const { value: text } = node;
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(bareAddress)) {
    const address = match.replace(/(?<![.,:;!?*()])[.,:;!?*()]+$/, "");
    if (index > end) nodes.push({ type: "text", value: text.slice(end, index) });
    const start = placeIn(node, index);
    nodes.push({
      type: "link",
      url: addressOf(address),
      position: { start, end: start },
      children: [{ type: "text", value: address }],
    });
    end = index + address.length;
  }
  if (end < text.length) nodes.push({ type: "text", value: text.slice(end) });
  return nodes;
}

function addressOf(written: string): string {
  if (/^https?:/i.test(written)) return written;
  return written.toLowerCase().startsWith("www.") ? `http://${written}` : `mailto:${written}`;
}
