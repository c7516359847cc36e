import { base } from "astro:config/client";
import { encodeAddress } from "../portal/addresses/address.ts";

// The base is not `import.meta.env.BASE_URL`: an environment variable of that name takes its place.
/** The link to an address below the base path (`topics/农业、林业、水利/`), encoded. */
export function href(address: string): string {
  return base + encodeAddress(address);
}
