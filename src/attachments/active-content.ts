/** Bytes from the start in which a page is looked for: browsers that guess look at fewer. */
export const sniffedBytes = 2048;
/** The same for archives: what they hold may begin sooner, and is none of their own. */
const sniffedOfArchives = 256;

const signs = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/;

/** With what browsers take a file for a page, whatever it is called (WHATWG MIME Sniffing, 7.1). */
const beginning =
  /^<(?:!--|(?:!doctype|\?xml|\/?(?:html|head|body|script|iframe|style|title|meta|link|base|div|table|font|span|center|svg|form|img|object|embed|frameset|marquee|h[1-6]|a|b|br|p|ul|ol))(?:[\s>/]|$))/;

/** What is in no file of another kind but to be run. */
const inside = /<(?:!doctype\s+html|html|body|script|iframe|frameset|svg|object|embed)[\s>/]/;

/** An element that runs something by itself. */
const handler = /<[a-z][^<>]{0,300}?[\s"'/]on[a-z]{3,20}\s*=/;

const webArchive = /^(?:from:|mime-version:|content-type:\s*multipart).*multipart\/related/s;

/**
 * What a browser that guesses by content would run of a file, whatever its extension says; null: nothing is seen.
 * @param head the first `sniffedBytes`
 */
export function activeContentOf(head: Uint8Array, isArchive: boolean): string | null {
  const bytes = isArchive ? head.subarray(0, sniffedOfArchives) : head;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(signs, "")
    // In UTF-16 every other byte of a tag is zero.
    .replaceAll("\0", "")
    .trimStart()
    .toLowerCase();
  if (webArchive.test(text)) return "MHT";
  if (text.startsWith("<svg")) return "SVG";
  if (text.startsWith("<?xml")) return /<svg[\s>]/.test(text) ? "SVG" : "XML";
  return [beginning, inside, handler].some((sign) => sign.test(text)) ? "HTML" : null;
}
