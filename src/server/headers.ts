import { addresses } from "../portal/addresses/portal-addresses.ts";

/** What every answer of a host should say; docs/hosting.md has the lines for real servers. */
export const safetyHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  // The rest of the policy stands in the pages; these two directives do nothing there, or harm on `file://`.
  "Content-Security-Policy": "frame-ancestors 'self'; form-action 'self'",
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "same-origin",
};

/** Files whose names change with what is in them. */
const hashed = new RegExp(
  `^(?:${addresses.assets}|${addresses.searchIndex}[^/]+-[0-9a-f]{12,}(?:/|\\.))`,
);

/**
 * How long a browser may keep a file of the output: what has a hash in its name for ever, all else as long as the
 * server says that it is the same.
 * @param path below the base path
 */
export function cacheControl(path: string): string {
  return hashed.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
}
