import { formerAddressFile } from "../../identifiers/former-address.ts";
import { slugOf } from "../../identifiers/slug.ts";
import { documentAddress } from "./document-addresses.ts";

/**
 * The file that an alias of a document stands for, below the base path: a former index number has its page
 * among the documents, a former address (`/zwgk/2018/17.html`) stays where it was.
 */
export function aliasFile(alias: string): string {
  return alias.startsWith("/")
    ? formerAddressFile(alias)
    : `${documentAddress(slugOf(alias))}index.html`;
}
