import { hash } from "node:crypto";
import { addresses } from "./portal-addresses.ts";

/** The stylesheet of a portal's own colours, named after what it holds. */
export function lookStylesAddress(styles: string): string {
  return `${addresses.assets}look-${hash("sha256", styles).slice(0, 8)}.css`;
}
