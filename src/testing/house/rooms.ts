/**
 * The rooms of `src`, from the ground up: each may import from those before it. docs/architecture.md says what comes
 * into each and what goes out, in the same order.
 */
export const rooms = [
  "characters",
  "state",
  "identifiers",
  "colours",
  "extensions",
  "program",
  "output",
  "schema",
  "diagnostics",
  "content",
  "text",
  "history",
  "formats",
  "attachments",
  "portal",
  "server",
  "checks",
  "page-kinds",
  "exports",
  "mirror",
  "client",
  "search",
  "styles",
  "components",
  "layouts",
  "pages",
  "site",
  "authoring",
  "dev",
  "commands",
  "api",
  "testing",
] as const;

/** Files in one folder, tests and folders apart, that a reader can take in. */
export const mostFiles = 22;
