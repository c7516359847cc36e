/**
 * The element that the hash of an address leads to, `#` included; null where there is none. Anybody may write an
 * address: one that is not encoded as addresses are leads nowhere.
 */
export function elementAt(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}
