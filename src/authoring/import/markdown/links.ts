import { addressInMarkdown } from "../../../formats/blocks/inline.ts";

/**
 * Markdown in pieces: an escaped sign, the beginning of a link or picture, its end with the address, and what stands
 * between. One pass, since a search for whole links begins anew at each bracket.
 */
const pieces = /\\.|!?\[|\]\(<([^<>]*)>\)|[^\\![\]]+|./gsu;

/** A link's new address; null: it leads nowhere, its text alone stays. */
export type Resolve = (address: string, isPicture: boolean) => string | null;

/** Leads the links and pictures of Markdown, as the readers write them, to where `resolve` says. */
export function withLinks(markdown: string, resolve: Resolve): string {
  const written: string[] = [];
  let start: number | null = null;
  for (const [piece, address] of markdown.matchAll(pieces)) {
    if (address !== undefined && start !== null) {
      const [opening, ...text] = written.splice(start);
      written.push(linkOf(opening === "![", text.join(""), address, resolve));
      start = null;
      continue;
    }
    if (piece.endsWith("[") && !piece.startsWith("\\")) start = written.length;
    else if (piece.startsWith("]")) start = null;
    written.push(piece);
  }
  return written.join("");
}

function linkOf(isPicture: boolean, text: string, address: string, resolve: Resolve): string {
  const target = resolve(address, isPicture);
  if (target !== null) return `${isPicture ? "!" : ""}[${text}](<${addressInMarkdown(target)}>)`;
  return isPicture ? "" : text;
}

/** An address that a text leads to or shows. */
export interface Address {
  /** As it stands in the Markdown. */
  address: string;
  /** Whether it is shown as a picture, in one place at least. */
  isPicture: boolean;
}

/** All addresses that a text leads to or shows, each once. */
export function addressesIn(markdown: string): Address[] {
  const addresses = new Map<string, Address>();
  withLinks(markdown, (address, isPicture) => {
    const known = addresses.get(address)?.isPicture === true;
    addresses.set(address, { address, isPicture: isPicture || known });
    return address;
  });
  return [...addresses.values()];
}
