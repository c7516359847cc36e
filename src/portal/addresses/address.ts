/** Percent-encodes each segment of an address, so that Chinese names and blanks are valid in a link. */
export function encodeAddress(address: string): string {
  return address.split("/").map(encodeURIComponent).join("/");
}

/**
 * The link from one page to another address of the portal, encoded: from `documents/a/` to `guide/` it is
 * `../../guide/`. Both addresses stand below the base path; `from` is a page and ends in `/` (or is empty: home).
 */
export function relativeLink(from: string, to: string): string {
  const source = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (
    shared < source.length &&
    shared < target.length - 1 &&
    source[shared] === target[shared]
  ) {
    shared++;
  }
  const up = "../".repeat(source.length - shared);
  return up + encodeAddress(target.slice(shared).join("/")) || "./";
}
