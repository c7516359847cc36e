import { join } from "node:path";
import { programRoot } from "../../program/program-root.ts";
import { type BuildCost, measureBuild } from "./cost/build-cost.ts";
import { runCommand } from "./cost/run-command.ts";

/** Builds as `npm run build` does, in a process of its own, and measures it; npm's own time is left out. */
export function measureCommand(
  folders: { content: string; out: string; cache: string },
  ...more: string[]
): Promise<BuildCost> {
  const script = join(programRoot, "scripts", "gongkai.js");
  const options = Object.entries(folders).flatMap(([name, folder]) => [`--${name}`, folder]);
  return measureBuild(
    () => runCommand(process.execPath, [script, "build", ...options, ...more]),
    folders.out,
  );
}
