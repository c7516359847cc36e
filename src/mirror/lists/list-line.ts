import { isOutputPath } from "../../output/ledger/output-path.ts";

/** Digits of SHA-256 and of SM3. */
const digits = 64;
/** Bytes of a line before its path. */
export const beforePath = digits + 2;

// biome-ignore lint/suspicious/noControlCharactersInRegex: a name with a line end would be two lines
const control = /[\u0000-\u001f\u007f]/;

/** A line of a list, as `sha256sum -c` reads it. @throws {Error} when it could not say the path */
export function listLine(path: string, hash: string): string {
  if (control.test(path)) throw new Error(`no path for a list: ${JSON.stringify(path)}`);
  return `${hash}  ${path}\n`;
}

/** What a line without its end says. @returns null where it is none that a build writes, or leads out of the folder */
export function parseListLine(line: string): { path: string; hash: string } | null {
  const hash = line.slice(0, digits);
  const path = line.slice(beforePath);
  const isLine = /^[\da-f]{64}$/.test(hash) && line.slice(digits, beforePath) === "  ";
  return isLine && isOutputPath(path) && !control.test(path) ? { path, hash } : null;
}
