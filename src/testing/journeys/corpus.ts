import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programRoot } from "../../program/program-root.ts";

const archive = join(programRoot, "../shared/corpus/laws-1200.tar.gz");
const unpacked = join(tmpdir(), "gongkai-laws-1200");

/**
 * A large content folder to prove things on: the one named by `GONGKAI_CORPUS`, else the archive that may stand
 * beside the project, unpacked; null when there is neither, which is told: what asks for it leaves something out then.
 */
export function corpusFolder(): string | null {
  if (process.env.GONGKAI_CORPUS) return process.env.GONGKAI_CORPUS;
  if (!existsSync(archive)) {
    console.warn(`Not done for want of a corpus: neither GONGKAI_CORPUS nor ${archive} is there.`);
    return null;
  }
  if (!existsSync(unpacked)) {
    // Other tests may be unpacking it too: there is all of it under that name, or nothing.
    const scratch = mkdtempSync(`${unpacked}-`);
    execFileSync("tar", ["-xzf", archive, "-C", scratch]);
    try {
      renameSync(scratch, unpacked);
    } catch (error) {
      if (!existsSync(unpacked)) throw error;
    }
  }
  return join(unpacked, "content");
}
