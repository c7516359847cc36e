import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../src/output/folder/output-files.ts";
import { launcher } from "./launchers.ts";
import { isLeftOut } from "./left-out.ts";
import { nativeFormat } from "./native-format.ts";
import { type ReadMe, readMes } from "./read-me.ts";
import { sums } from "./sums.ts";
import type { System } from "./systems.ts";
import { thirdParties, thirdPartyText } from "./third-party.ts";

/** A package has brought code for another system, which would fail in an office that cannot fetch the right one. */
export class ForeignCodeError extends Error {}

/**
 * Gives the folder of an archive, in which Node and the program are installed, what else belongs there: what starts the
 * program, what is read first, the licences, the sums.
 * @throws {ForeignCodeError} naming files that were compiled for another system
 */
export function furnish(folder: string, archive: ReadMe & { readonly system: System }): void {
  for (const file of filesBelow(folder)) if (isLeftOut(file)) rmSync(join(folder, file));
  const installed = filesBelow(folder);
  const foreign = foreignCode(folder, installed, archive.system);
  if (foreign.length > 0) throw new ForeignCodeError(foreign.join("\n"));
  const { name, text } = launcher(archive.system);
  const texts = {
    [name]: text,
    ...readMes(archive),
    "THIRD-PARTY.txt": thirdPartyText(thirdParties(folder, installed), archive.node),
  };
  for (const [file, content] of Object.entries(texts)) writeFileSync(join(folder, file), content);
  writeFileSync(join(folder, "SHA256SUMS"), sums(folder, filesBelow(folder)));
}

/** Files that were compiled for something else than the system, each with what it is. */
export function foreignCode(
  folder: string,
  files: readonly string[],
  { formats }: Pick<System, "formats">,
): string[] {
  return files.flatMap((file) => {
    const format = nativeFormat(readFileSync(join(folder, file)));
    return format === null || formats.includes(format) ? [] : [`${file}: ${format}`];
  });
}
