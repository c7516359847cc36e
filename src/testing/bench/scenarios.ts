import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { programRoot } from "../../program/program-root.ts";
import { type BuildCost, measureBuild } from "./build-cost.ts";
import { editDocument, type MadeContent } from "./make-content.ts";
import { runCommand } from "./run-command.ts";

/** What a build finds, in the order they are measured. */
export const scenarios = {
  cold: "everything, nothing kept",
  unchanged: "nothing changed",
  editThisYear: "one of this year edited",
  newThisYear: "one new of this year",
  editClosedYear: "one of a closed year edited",
} as const;

export type Scenario = keyof typeof scenarios;

/**
 * Builds a content folder once for each scenario, as `npm run build` does it, in processes of their own; npm's own
 * time is left out. The first finds neither output nor cache, but the program's own compiled pages.
 * @param folder where output and cache go; not there yet
 */
export async function measureScenarios(
  content: MadeContent,
  folder: string,
  round: number,
): Promise<Record<Scenario, BuildCost>> {
  const out = join(folder, "dist");
  const script = join(programRoot, "scripts", "gongkai.js");
  const options = { content: content.folder, out, cache: join(folder, "cache") };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const build = () =>
    measureBuild(
      () => runCommand(process.execPath, [script, "build", ...args, "--as-of", content.asOf]),
      out,
    );
  const added = await content.makeNew(content.documents + round);
  const cold = await build();
  const unchanged = await build();
  await editDocument(content.thisYear.file, round);
  const editThisYear = await build();
  await writeFile(added.file, added.text);
  const newThisYear = await build();
  await editDocument(content.closedYear.file, round);
  const editClosedYear = await build();
  await rm(added.file);
  return { cold, unchanged, editThisYear, newThisYear, editClosedYear };
}
