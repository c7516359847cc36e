import type { Element, Nodes, Root } from "hast";
import type { Plugin } from "unified";
import type { Reference } from "../text.ts";
import { walk } from "../walk.ts";
import { isExternal } from "./safety.ts";

declare module "vfile" {
  interface DataMap {
    html: boolean;
    references: Reference[];
  }
}

/**
 * Leaves the addresses that only the portal can resolve (attachments, pictures, other documents) as
 * `gongkai-ref:N` and lists them on `file.data.references`. Links that leave the site are marked;
 * a picture that lies elsewhere becomes a link to it, so that a page makes no external request.
 */
export const rehypeLinks: Plugin<[], Root> = () => {
  return (tree, file) => {
    const references: Reference[] = [];
    const refer = (kind: Reference["kind"], href: string, node: Element): string => {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      references.push({ kind, href, line, column });
      return `gongkai-ref:${references.length - 1}`;
    };
    walk<Nodes>(tree, (node) => {
      if (node.type !== "element") return;
      if (node.tagName === "a") finishLink(node, refer);
      if (node.tagName === "img") finishPicture(node, refer);
    });
    file.data.references = references;
  };
};

type Refer = (kind: Reference["kind"], href: string, node: Element) => string;

function finishLink(node: Element, refer: Refer): void {
  const href = node.properties.href;
  if (typeof href !== "string" || href === "") {
    node.tagName = "span";
    node.properties = {};
  } else if (isExternal(href)) {
    node.properties.rel = ["noopener"];
  } else if (!href.startsWith("#")) {
    node.properties.href = refer("link", href, node);
  }
}

function finishPicture(node: Element, refer: Refer): void {
  const { src, alt = "", ...size } = node.properties;
  if (typeof src === "string" && src !== "" && !isExternal(src)) {
    node.properties = { src: refer("image", src, node), alt, ...size, loading: "lazy" };
    return;
  }
  const external = typeof src === "string" && src !== "";
  node.tagName = external ? "a" : "span";
  node.properties = external ? { href: src, rel: ["noopener"] } : {};
  node.children = [{ type: "text", value: String(alt) || (external ? src : "") }];
}
