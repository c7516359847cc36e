import { createHash } from "node:crypto";
import { publishedEndings } from "../../attachments/kinds.ts";
import { endingOf } from "../../attachments/name-fault.ts";
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
  return segment === name && segment !== "" && isFree ? segment : withHash(segment, name);
}

/**
 * The same for each step of the path of a free page; an empty path stays. Files lie beside such pages: no step is called
 * like one, so that a folder never stands where a file is to be.
 */
export function pagePath(path: string): string {
  if (path === "") return "";
  return path
    .split("/")
    .map((name) => (isFileName(name) ? withHash(name, name) : pathSegment(name)))
    .join("/");
}

function isFileName(name: string): boolean {
  return publishedEndings.has(endingOf(name)) && pathSegment(name) === name;
}

function withHash(segment: string, name: string): string {
  const changed = `${segment || "_"}-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
  // `con.txt-…` is a device still.
  return windowsDevice(changed) === null ? changed : `_${changed}`;
}
