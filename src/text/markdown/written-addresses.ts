import type { Definition, Image, ImageReference, Link, LinkReference, Nodes, Root } from "mdast";
import type { Plugin } from "unified";
import { localAddress } from "../html/local-address.ts";
import { walk } from "../walk.ts";

/**
 * Keeps local addresses as they were written (`附件/名单.xlsx`), where HTML would get them
 * percent-encoded: diagnostics quote them, and the resolver looks for a file of that name.
 */
export const remarkWrittenAddresses: Plugin<[], Root> = () => {
  return (tree) => {
    const definitions = new Map<string, Definition>();
    walk<Nodes>(tree, (node) => {
      if (node.type === "definition" && !definitions.has(node.identifier))
        definitions.set(node.identifier, node);
    });
    walk<Nodes>(tree, (node) => {
      if (node.type === "link") keep(node, "href", node.url);
      if (node.type === "image") keep(node, "src", node.url);
      if (node.type === "linkReference") keep(node, "href", definitions.get(node.identifier)?.url);
      if (node.type === "imageReference") keep(node, "src", definitions.get(node.identifier)?.url);
    });
  };
};

function keep(
  node: Link | Image | LinkReference | ImageReference,
  property: "href" | "src",
  url: string | undefined,
): void {
  const address = url && localAddress(url);
  if (!address) return;
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, [property]: address } };
}
