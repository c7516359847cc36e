import { documentAddress } from "../../portal/addresses/document-addresses.ts";

/** Path of a document's page below the portal's base. */
export function documentPath(slug: string): string {
  return documentAddress(encodeURIComponent(slug));
}
