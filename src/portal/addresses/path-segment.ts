import { createHash } from "node:crypto";
import { serverEndings } from "../../identifiers/server-ending.ts";
import { windowsDevice } from "../../identifiers/windows-device.ts";

/** Characters that Windows refuses in a file name, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f]/g;
/** A folder with such a name is a program to servers that look for what follows it. */
const program = new RegExp(String.raw`\.(?:${serverEndings})(?=[.;]|$)`, "i");
/** What stands beside the lists of a dimension, or in one. */
const own = /^(?:page|index\.html|feed\.xml)$/i;
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
  const isFree = !own.test(segment) && !program.test(segment) && windowsDevice(segment) === null;
  if (segment === name && segment !== "" && isFree) return segment;
  const changed = `${segment || "_"}-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
  // `con.txt-…` is a device still.
  return windowsDevice(changed) === null ? changed : `_${changed}`;
}
