import type { Parent, PhrasingContent, Root, RootContent } from "mdast";
import type { Plugin } from "unified";
import { SKIP, visit } from "unist-util-visit";

const bareAddress =
  /(?<![\w@])(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][\w\-./~:?#@!$&*+=%;,()]*)?|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/**
 * Links bare addresses in Chinese text. GFM ends an address at the next blank, so it takes
 * `http://example.cn/。请…` whole; here it ends at the first character that no address has.
 * GFM's own reading (its links have no position) is undone first.
 */
export const remarkAutolinks: Plugin<[], Root> = () => {
  return (tree) => {
    visit(tree, (node) => {
      if (node.type === "link" || node.type === "linkReference") return SKIP;
      if ("children" in node) (node as Parent).children = relinked((node as Parent).children);
      return undefined;
    });
  };
};

function relinked(children: RootContent[]): RootContent[] {
  const nodes: RootContent[] = [];
  for (const child of children.flatMap(undone)) {
    const last = nodes.at(-1);
    if (child.type === "text" && last?.type === "text") last.value += child.value;
    else nodes.push(child);
  }
  return nodes.flatMap<RootContent>((node) => (node.type === "text" ? link(node.value) : node));
}

function undone(node: RootContent): RootContent[] {
  return node.type === "link" && node.position === undefined ? node.children : [node];
}

function link(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(bareAddress)) {
    const address = match.replace(/[.,:;!?*()]+$/, "");
    if (index > end) nodes.push({ type: "text", value: text.slice(end, index) });
    nodes.push({
      type: "link",
      url: addressOf(address),
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
