import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { commitAll, startRepository } from "../changes/committed-folder.ts";
import { fieldOf, setField } from "../changes/content-changes.ts";
import { measureCommand } from "./build-command.ts";
import type { BuildCost } from "./cost/build-cost.ts";
import { editDocument, type MadeContent } from "./made/make-content.ts";

/** What a build finds, in the order they are measured. */
export const scenarios = {
  cold: "从头全部 · everything anew",
  unchanged: "没有改动 · nothing changed",
  editThisYear: "改今年一份 · an edit, this year",
  newThisYear: "新增一份 · a new one",
  repeal: "新增一份，废止往年一份 · a repeal",
  editClosedYear: "改往年一份 · an edit, a closed year",
  commit: "改今年一份并提交 · an edit, committed",
  otherDay: "换了一天 · another day",
} as const;

export type Scenario = keyof typeof scenarios;

/**
 * Builds a content folder once for each scenario. The first finds neither output nor cache, but the program's own
 * compiled pages.
 * @param folder where output and cache go; not there yet
 * @param tell is told each cost as it comes
 */
export async function measureScenarios(
  content: MadeContent,
  folder: string,
  round: number,
  tell: (line: string) => void,
): Promise<Record<Scenario, BuildCost>> {
  const folders = {
    content: content.folder,
    out: join(folder, "dist"),
    cache: join(folder, "cache"),
  };
  const build = (asOf = content.asOf) => measureCommand(folders, "--as-of", asOf);
  const costs: Partial<Record<Scenario, BuildCost>> = {};
  const measure = async (scenario: Scenario, asOf?: string) => {
    const cost = await build(asOf);
    costs[scenario] = cost;
    tell(`${scenarios[scenario]}: ${cost.seconds.toFixed(2)} s`);
  };
  const serial = content.documents + 2 * round;
  const added = await content.makeNew(serial);
  const repealing = await content.makeNew(serial + 1);
  await measure("cold");
  await measure("unchanged");
  await editDocument(content.thisYear.file, round);
  await measure("editThisYear");
  await write(added);
  await measure("newThisYear");
  const repealed = fieldOf(content.closedYear.file, "indexNumber");
  await write(repealing);
  setField(repealing.file, "repeals", `[${repealed}]`);
  await measure("repeal");
  await editDocument(content.closedYear.file, round);
  await measure("editClosedYear");
  startRepository(content.folder, content.asOf);
  await build();
  await editDocument(content.thisYear.file, round);
  commitAll(content.folder, content.asOf);
  await measure("commit");
  // The next day is one of another year, which shares the indexes out anew.
  await measure("otherDay", dayBefore(content.asOf));
  // The next round begins without a history again; removing one would make new files slower for a while.
  await rename(join(content.folder, ".git"), join(folder, "git"));
  await rm(added.file);
  await rm(repealing.file);
  return costs as Record<Scenario, BuildCost>;
}

function write({ file, text }: { file: string; text: string }): Promise<void> {
  return writeFile(file, text);
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
