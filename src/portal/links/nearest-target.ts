import { posix } from "node:path";
import { nearest } from "../../content/fields/nearest.ts";
import { decodeAddress } from "../../text/decode-address.ts";
import { isBareHost } from "./bare-host.ts";

/** Links of one portal for which the target meant is looked for: each look goes through all names. */
const mostLookedFor = 50;

/**
 * Finds what a link that leads nowhere may have meant: a file of the same folder, one of that very name elsewhere,
 * a number of the portal, or a site.
 * @param files paths of the content folder
 * @param numbers index numbers and document numbers
 */
export function nearestTargets(files: readonly string[], numbers: () => Iterable<string>) {
  let left = mostLookedFor;
  return (from: string, written: string, missing: string): string | null => {
    if (isBareHost(written)) return `https://${written}`;
    if (left-- <= 0) return null;
    const folder = posix.dirname(missing);
    const near = nearest(
      posix.basename(missing),
      files.filter((file) => posix.dirname(file) === folder).map((file) => posix.basename(file)),
    );
    const found = near === null ? elsewhere(files, missing) : posix.join(folder, near);
    if (found !== null) return linkTo(from, found);
    const number = posix.basename(decodeAddress(written));
    return /\d{4}/.test(number) ? nearest(number, numbers()) : null;
  };
}

function elsewhere(files: readonly string[], missing: string): string | null {
  const name = posix.basename(missing).toLowerCase();
  const found = files.filter((file) => posix.basename(file).toLowerCase() === name);
  return found.length === 1 ? (found[0] as string) : null;
}

/** As it has to be written: with `<…>` where Markdown would end it. */
function linkTo(from: string, file: string): string {
  const path = posix.relative(posix.dirname(from), file);
  return /[\s()]/.test(path) ? `<${path}>` : path;
}
