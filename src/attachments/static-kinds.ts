import { posix } from "node:path";
import { type FileKind, kinds, publishedEndings } from "./kinds.ts";
import { markupKinds } from "./markup/active-markup.ts";
import { endingOf, type NameFault, nameFault, packedOf } from "./name-fault.ts";

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: signatures of bytes.
/** What may be published as it is at the root of the portal, besides what may be an attachment: pictures and fonts of pages. */
export const staticKinds: readonly FileKind[] = [
  ...kinds,
  { name: "ICO", start: /^\0\0\x01\0/, extensions: ["ico"] },
  { name: "AVIF", start: /^.{4}ftypavi[fs]/s, extensions: ["avif"] },
  { name: "WOFF", start: /^wOFF/, extensions: ["woff"] },
  { name: "WOFF2", start: /^wOF2/, extensions: ["woff2"] },
  { name: "TTF", start: /^(?:\0\x01\0\0|true)/, extensions: ["ttf"] },
  { name: "OTF", start: /^OTTO/, extensions: ["otf"] },
];
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: signatures of bytes.

/** Plain text for programs: it begins with no tag, and where nobody says that it is a program it has none at all. */
export const plainEndings: ReadonlySet<string> = new Set(
  "css js mjs webmanifest vtt asc".split(" "),
);
/** Plain text of which nobody has to fear that a browser finds a page in the middle of it. */
export const scriptEndings: ReadonlySet<string> = new Set("css js mjs".split(" "));

const published: ReadonlySet<string> = new Set([
  ...publishedEndings,
  ...staticKinds.flatMap(({ extensions }) => extensions),
  ...plainEndings,
  ...Object.keys(markupKinds),
]);

/**
 * Why a file is not published as it is, by its name; null: it may be, if what is in it may. Here a page, a drawing, a
 * script and a name without an extension may be what they are.
 */
export function staticNameFault(file: string): NameFault | null {
  const fault = nameFault(file);
  const isOrdinary = fault === "active" || fault === "unknown-kind" || fault === "no-ending";
  if (!isOrdinary) return fault;
  const ending = endingOf(file);
  if (ending === "") return posix.basename(file).includes(".") ? "unknown-kind" : null;
  // What is packed is not looked into: there it may be only what it may be as an attachment.
  return published.has(ending) && packedOf(file) === null ? null : fault;
}
