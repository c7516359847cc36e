import { AsyncLocalStorage } from "node:async_hooks";
import { encodeAddress } from "../portal/addresses/address.ts";
import { fileOf } from "../portal/addresses/page-file.ts";

/** The way from the page that is being made to the root of the portal: several pages are at once, and `href` is told of none. */
export const rootOfPage = new AsyncLocalStorage<string>();

/**
 * The link from the page that is being made to an address of the portal (`topics/农业、林业、水利/`), encoded. It names a
 * file (`../index.html`), so that it leads there in a folder on a disk, too.
 * @throws {Error} where no page is being made: while a module is loaded
 */
export function href(address: string): string {
  const root = rootOfPage.getStore();
  if (root === undefined) throw new Error(`href("${address}"): links are made while a page is.`);
  return root + encodeAddress(fileOf(address));
}
