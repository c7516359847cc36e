import { encodeAddress } from "../portal/address.ts";

/** The link to an address below the base path (`topics/农业、林业、水利/`), encoded. */
export function href(address: string): string {
  return import.meta.env.BASE_URL + encodeAddress(address);
}
