import { hash } from "node:crypto";
import type { Chrome } from "./chrome.ts";
import type { PortalPage } from "./page.ts";

/** sha256, hex, of what stands on every page. */
export function chromeKey(chrome: Chrome): string {
  return hash("sha256", JSON.stringify(chrome));
}

/**
 * sha256, hex, of everything a page shows: pages with one key are one and the same, byte for byte, as long as
 * the program is the same. Texts stand in it by their keys, which change when they do.
 * @param chrome key of what stands on every page
 */
export function pageKey(chrome: string, { address, props }: PortalPage): string {
  return hash("sha256", `${chrome}\n${address}\n${JSON.stringify(props)}`);
}
