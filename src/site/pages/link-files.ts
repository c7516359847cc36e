import { bundleBase } from "./bundle-base.ts";

/** How a style is named; nothing that a text says can look so. */
const style = '<link rel="stylesheet" href="';
/** How Astro names a script, and how it is named instead: browsers load no module from a folder on a disk. */
const module = '<script type="module" src="';
const script = '<script defer src="';

/** A tag with its attributes; no text of a page has a `<` in it, and no value a `"`. */
const tags = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
/** An attribute that names files. */
const attributes = /(\s(?:(?:xlink:)?href|src|data|poster|(?:image)?srcset)=")([^"]*)/gi;
/** The beginning of a value, or of a further picture in it. */
const named = new RegExp(`(^|,\\s*)${bundleBase}`, "g");

/**
 * Puts the way from a page to the root of the portal before every file of the bundle that it names, and has its scripts
 * run after the page is read, in their order, as modules do.
 * @param page as Astro has made it, in UTF-8
 */
export function linkFiles(page: Uint8Array, root: string): Uint8Array {
  // All that is looked for is ASCII: each byte is taken for a sign, and nothing is decoded.
  const html = Buffer.from(page.buffer, page.byteOffset, page.length).toString("latin1");
  return Buffer.from(linkedIn(html, root), "latin1");
}

function linkedIn(html: string, root: string): string {
  const linked = html
    .replaceAll(style + bundleBase, style + root)
    .replaceAll(module + bundleBase, script + root);
  // What is left are pictures of a project's components, or words of a text.
  if (!linked.includes(`"${bundleBase}`)) return linked;
  const inTag = (tag: string) =>
    tag.replace(attributes, (_, name, value) => name + value.replace(named, `$1${root}`));
  return linked.replace(tags, (tag) => (tag.includes(bundleBase) ? inTag(tag) : tag));
}
