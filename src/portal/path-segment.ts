import { createHash } from "node:crypto";

/** Characters that Windows refuses in a file name, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f]/g;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|page|index\.html)$/i;
const longest = 48;

/**
 * Turns a name (a theme, a genre, an organ) into one segment of an address that is also a safe folder name on
 * every system. Most names stay as they are, Chinese included; one that had to be changed gets a short hash of
 * the original, so that two names never share a segment.
 */
export function pathSegment(name: string): string {
  const segment = [...name.normalize("NFC").replace(forbidden, "_").trim()]
    .slice(0, longest)
    .join("")
    .replace(/^[. ]+|[. ]+$/g, "");
  if (segment === name && segment !== "" && !reserved.test(segment)) return segment;
  return `${segment || "_"}-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
}
