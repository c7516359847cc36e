import type { Element, Nodes, Root } from "hast";
import rehypeRaw from "rehype-raw";
import type { Plugin } from "unified";
import { walk } from "../walk.ts";
import { localAddress } from "./local-address.ts";

/** Before the anchors of authors, so that none can be taken for one of ours. */
export const authorAnchor = "a-";

/** Parses HTML in the Markdown (tables of imported pages), only where there is any: it is slow. */
export const rehypeRawWhereNeeded: Plugin<[], Root> = () => {
  const parse = rehypeRaw();
  return (tree, file) => {
    if (!file.data.html) return tree;
    const parsed = parse(tree, file) as Root;
    const given = new Set<string>();
    walk<Nodes>(parsed, (node) => {
      if (node.type !== "element") return;
      if (node.tagName === "a") {
        keepAnchor(node, given);
        keepAddress(node, "href");
      }
      if (node.tagName === "img") keepAddress(node, "src");
      // What was struck out stays so, whichever element said it.
      if (node.tagName === "strike") node.tagName = "del";
    });
    return parsed;
  };
};

/** `<a name="fj1">` and `<a id="fj1">`: old pages link to places so. */
function keepAnchor({ properties }: Element, given: Set<string>): void {
  if (properties.dataFootnoteRef !== undefined) return;
  const name = properties.id ?? properties.name;
  delete properties.id;
  if (typeof name !== "string" || !/^[\p{L}\p{N}_.:-]{1,64}$/u.test(name) || given.has(name))
    return;
  given.add(name);
  properties.id = authorAnchor + name;
}

/** As written, where the sanitiser would drop it without a word. */
function keepAddress({ properties }: Element, property: "href" | "src"): void {
  const url = properties[property];
  const address = typeof url === "string" ? localAddress(url) : null;
  if (address) properties[property] = address;
}
