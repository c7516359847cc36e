/**
 * What a page of the portal may load and run: its own files. `form-action` stands in the server's headers only: in
 * Firefox it stops the search form of a page opened from a folder.
 */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'";

/** Of a page that loads nothing at all. */
export const strictestPolicy = "default-src 'none'; base-uri 'none'";
