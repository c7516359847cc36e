import type { Element, Nodes, Root } from "hast";
import type { Plugin } from "unified";
import { textBounds } from "../bounds/bounds.ts";
import { decodeAddress } from "../decode-address.ts";
import { type TextAnchors, textAnchors } from "../fragment.ts";
import { TextError } from "../limits.ts";
import type { Reference } from "../text.ts";
import { walk } from "../walk.ts";
import { isExternal } from "./safety.ts";

declare module "vfile" {
  interface DataMap {
    html: boolean;
    references: Reference[];
  }
}

/** Links of one text for which the anchor meant is looked for: of more, whoever mends them knows by then. */
const mostLookedFor = 50;

/**
 * Leaves the addresses that only the portal can resolve (attachments, pictures, other documents, sites that may
 * be the portal's own) as `gongkai-ref:N` and lists them on `file.data.references`. Links that leave the site are
 * marked; a picture that lies elsewhere becomes a link to it, so that a page makes no external request. Links
 * within the text (`#第三条`) get the anchor they mean; those without one are listed.
 */
export const rehypeLinks: Plugin<[], Root> = () => {
  return (tree, file) => {
    const references: Reference[] = [];
    const within: Element[] = [];
    const refer = (kind: Reference["kind"], href: string, node: Element): string => {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      if (references.length === textBounds.links) {
        throw new TextError("too-many-links", `${textBounds.links}`, line);
      }
      references.push({ kind, href, line, column });
      return `gongkai-ref:${references.length - 1}`;
    };
    walk<Nodes>(tree, (node) => {
      if (node.type !== "element") return;
      if (node.tagName === "img") finishPicture(node, refer);
      if (node.tagName !== "a") return;
      const { href } = node.properties;
      if (typeof href === "string" && href.startsWith("#")) within.push(node);
      else finishLink(node, refer);
    });
    file.data.references = references;
    if (within.length === 0) return;
    const ids = idsIn(tree);
    const anchors = textAnchors(file.data.outline ?? [], (id) => ids.has(id));
    let left = mostLookedFor;
    for (const node of within) {
      if (isFootnoteMark(node) || leadToAnchor(node, anchors)) continue;
      const href = String(node.properties.href);
      const near = left-- > 0 ? anchors.nearest(decodeAddress(href.slice(1))) : null;
      node.properties.href = refer("link", href, node);
      const reference = references.at(-1);
      if (near !== null && reference) reference.nearest = `#${near}`;
    }
  };
};

type Refer = (kind: Reference["kind"], href: string, node: Element) => string;

function idsIn(tree: Root): ReadonlySet<unknown> {
  const ids = new Set<unknown>();
  walk<Nodes>(tree, (node) => {
    if (node.type === "element") ids.add(node.properties.id);
  });
  return ids;
}

function isFootnoteMark({ properties }: Element): boolean {
  return properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined;
}

/** @returns whether there is such an anchor; `#` and `#top` are the top of the page in HTML */
function leadToAnchor({ properties }: Element, anchors: TextAnchors): boolean {
  const fragment = decodeAddress(String(properties.href).slice(1));
  if (fragment === "" || fragment.toLowerCase() === "top") return true;
  const id = anchors.find(fragment);
  if (id !== null) properties.href = `#${encodeURIComponent(id)}`;
  return id !== null;
}

function finishLink(node: Element, refer: Refer): void {
  const { href, id } = node.properties;
  if (typeof href !== "string" || href === "") {
    node.tagName = "span";
    node.properties = id === undefined ? {} : { id };
    return;
  }
  if (isExternal(href)) node.properties.rel = ["noopener"];
  if (isSite(href) || !isExternal(href)) node.properties.href = refer("link", href, node);
}

/** Whether it may be an address of the portal itself. */
function isSite(url: string): boolean {
  return /^(?:https?:|\/\/)/i.test(url);
}

function finishPicture(node: Element, refer: Refer): void {
  const { src, alt = "", ...size } = node.properties;
  if (typeof src === "string" && src !== "" && !isExternal(src)) {
    node.properties = { src: refer("image", src, node), alt, ...size, loading: "lazy" };
    return;
  }
  const external = typeof src === "string" && src !== "";
  node.tagName = external ? "a" : "span";
  node.properties = external ? { href: refer("link", src, node), rel: ["noopener"] } : {};
  node.children = [{ type: "text", value: String(alt) || (external ? src : "") }];
}
