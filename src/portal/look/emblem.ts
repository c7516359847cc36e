import { posix } from "node:path";
import { nearest } from "../../content/fields/nearest.ts";
import type { StaticFile } from "../../content/read-static.ts";

/** What an emblem may be; what is in the file is looked at with all other files. */
const endings = new Set([".svg", ".png", ".webp"]);
/** Every page asks for it. */
const mostBytes = 500_000;
/** The folder whose files are published as they are. */
const folder = "static/";

/** The address of the picture, or why it cannot be used. */
export type FoundEmblem = { address: string } | { fault: EmblemFault };

interface EmblemFault {
  code: "look/no-emblem" | "look/not-an-emblem";
  values: Record<string, string>;
}

/** Finds the picture beside the name of a portal, among the files that it publishes as they are. */
export function findEmblem(written: string, files: readonly StaticFile[]): FoundEmblem {
  const name = posix.normalize(written.replace(/^\.?\//, ""));
  const found = files.find(({ file }) => file === name);
  if (!found) {
    const isOutside = !name.startsWith(folder);
    const near = nearestPicture(name, files.map(({ file }) => file).filter(isPicture));
    const values = {
      found: written,
      ...(isOutside && { outside: written }),
      ...(near && { nearest: near }),
    };
    return { fault: { code: "look/no-emblem", values } };
  }
  if (!isPicture(name)) return { fault: { code: "look/not-an-emblem", values: { found: name } } };
  if (found.bytes > mostBytes) {
    const values = { found: name, bytes: String(found.bytes), most: String(mostBytes) };
    return { fault: { code: "look/not-an-emblem", values } };
  }
  return { address: found.address };
}

function isPicture(file: string): boolean {
  return endings.has(posix.extname(file).toLowerCase());
}

/** The only one of that very name, or the one whose path is near. */
function nearestPicture(file: string, pictures: readonly string[]): string | null {
  const nameOf = (path: string) => posix.basename(path).toLowerCase();
  const same = pictures.filter((one) => nameOf(one) === nameOf(file));
  return same.length === 1 ? (same[0] ?? null) : nearest(file, pictures);
}
