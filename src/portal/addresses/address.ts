import { fileOf } from "./page-file.ts";

/** Percent-encodes each segment of an address, so that Chinese names and blanks are valid in a link. */
export function encodeAddress(address: string): string {
  return address.split("/").map(encodeURIComponent).join("/");
}

/**
 * The link from one page to another address of the portal, encoded: from `documents/a/` to `guide/` it is
 * `../../guide/index.html`. It names a file, since no server may be there to show a folder by its index. Both addresses
 * stand below the root of the portal.
 */
export function relativeLink(from: string, to: string): string {
  const source = from.split("/").slice(0, -1);
  const target = fileOf(to).split("/");
  let shared = 0;
  while (
    shared < source.length &&
    shared < target.length - 1 &&
    source[shared] === target[shared]
  ) {
    shared++;
  }
  const up = "../".repeat(source.length - shared);
  return up + encodeAddress(target.slice(shared).join("/"));
}

/** The way from a page to the root of the portal: `../../` from `documents/a/`, `./` from home. */
export function wayToRoot(from: string): string {
  return "../".repeat(from.split("/").length - 1) || "./";
}
