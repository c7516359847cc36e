import { hash } from "node:crypto";
import type { SharedChrome } from "./chrome/chrome.ts";

/** A page at its address, and what it shows. */
interface ShownPage {
  address: string;
  props: object;
}

/** sha256, hex, of what stands on every page. */
export function chromeKey(chrome: SharedChrome): string {
  return hash("sha256", JSON.stringify(chrome));
}

/**
 * sha256, hex, of everything a page shows: pages with one key are one and the same, byte for byte, as long as
 * the program is the same. Texts stand in it by their keys, which change when they do.
 * @param chrome key of what stands on every page
 */
export function pageKey(chrome: string, { address, props }: ShownPage): string {
  return hash("sha256", `${chrome}\n${address}\n${JSON.stringify(props)}`);
}

/**
 * The same for a page of a list, from what it is made of: itself without rows, and its rows.
 * @param rows key of each
 */
export function listPageKey(chrome: string, frame: ShownPage, rows: readonly string[]): string {
  return hash("sha256", `${pageKey(chrome, frame)}\n${rows.join()}`);
}

/**
 * The same for the page of a document, from what it is made of: its facts and what it shows of others.
 * @param facts key of the facts
 */
export function documentPageKey(chrome: string, facts: string, ofOthers: unknown[]): string {
  return hash("sha256", `${chrome}\n${facts}\n${JSON.stringify(ofOthers)}`);
}
