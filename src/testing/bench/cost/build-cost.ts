import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ProcessUse, watchProcesses } from "./processes.ts";
import { runCommand } from "./run-command.ts";

/** What building a site or an index costs, and what comes of it. */
export interface BuildCost extends ProcessUse {
  seconds: number;
  bytes: number;
  files: number;
}

/**
 * Builds something into a folder and measures it, when all that was written before has reached the disk.
 * @param memoryLimit bytes of all processes at which they are ended
 */
export async function measureBuild(
  build: () => Promise<unknown>,
  folder: string,
  memoryLimit?: number,
): Promise<BuildCost> {
  await runCommand("sync", []).catch(() => {});
  const started = performance.now();
  const use = await watchProcesses(build, memoryLimit);
  const seconds = (performance.now() - started) / 1000;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0,
  );
  return { ...use, seconds, bytes, files: files.length };
}
