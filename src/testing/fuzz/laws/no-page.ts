import type { Fault } from "../input/input.ts";

const law = "no attachment is taken for a page";

/** WHATWG MIME Sniffing, 7.1: with what a file begins that a browser takes for a page where no type is told. */
const begins =
  /^[\t\n\f\r ]*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[ >]|^[\t\n\f\r ]*<!--|^[\t\n\f\r ]*<\?xml/i;

/** @param bytes of a file that is published */
export function noPage(name: string, bytes: Uint8Array): Fault[] {
  const head = Buffer.from(bytes.subarray(0, 1445));
  const readings = [head.toString("latin1"), head.toString("utf8"), head.toString("utf16le")];
  const isPage = readings.some((text) => begins.test(text.replace(/^(?:\ufeff|\xef\xbb\xbf)/, "")));
  return isPage ? [{ law, seen: `${name}: ${JSON.stringify(readings[0]?.slice(0, 60))}` }] : [];
}
