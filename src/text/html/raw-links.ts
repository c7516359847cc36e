import type { Element, Nodes } from "hast";
import { localAddress } from "./local-address.ts";

/** Before the anchors of authors, so that none can be taken for one of ours. */
const authorAnchor = "a-";

/**
 * Keeps of links in HTML what the sanitiser would drop without a word: addresses as they were written, and the
 * anchors of old pages (`<a name="fj1">`, `<a id="fj1">`) under a prefix of their own.
 * @returns what is to be called with every node of one text before it is sanitised
 */
export function keepRawLinks(): (node: Nodes) => void {
  const given = new Set<string>();
  return (node) => {
    if (node.type !== "element") return;
    if (node.tagName === "img") keepAddress(node, "src");
    if (node.tagName !== "a") return;
    keepAnchor(node, given);
    keepAddress(node, "href");
  };
}

function keepAnchor({ properties }: Element, given: Set<string>): void {
  if (properties.dataFootnoteRef !== undefined) return;
  const name = properties.id ?? properties.name;
  delete properties.id;
  if (typeof name !== "string" || !/^[\p{L}\p{N}_.:-]{1,64}$/u.test(name) || given.has(name))
    return;
  given.add(name);
  properties.id = authorAnchor + name;
}

function keepAddress({ properties }: Element, property: "href" | "src"): void {
  const url = properties[property];
  const address = typeof url === "string" ? localAddress(url) : null;
  if (address) properties[property] = address;
}
