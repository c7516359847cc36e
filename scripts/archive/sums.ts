import { join } from "node:path";
import { hashFile } from "../../src/state/hash-file.ts";

/** SHA256SUMS: the sum of every file, as `sha256sum -c` and `shasum -a 256 -c` read it. @param files with `/` */
export function sums(root: string, files: readonly string[]): string {
  return [...files]
    .sort()
    .map((file) => `${hashFile(join(root, file)).sha256}  ${file}\n`)
    .join("");
}
