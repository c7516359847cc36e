import type { ParsedCommand } from "../src/commands/command-line.ts";
import { contentFolder } from "../src/commands/options.ts";
import {
  makeOrganPortals,
  measureOrgans,
  type OrganPair,
  organsTable,
} from "../src/testing/bench/organs.ts";
import { benchFolder, positiveNumbers } from "./bench-build.ts";

/**
 * Measures portals of one organ and of many in turn, and prints what many cost more.
 * @throws {UsageError} when a number is none
 */
export async function benchOrgans(command: ParsedCommand): Promise<void> {
  const { values, language } = command;
  const [documents = 1] = positiveNumbers(command, "documents");
  const [runs = 1] = positiveNumbers(command, "runs");
  const folder = await benchFolder(values.keep === true);
  const made = await makeOrganPortals(
    contentFolder(values.content as string, language),
    folder,
    documents,
  );
  const pairs: OrganPair[] = [];
  for (let round = 0; round < runs; round++) {
    pairs.push(await measureOrgans(made, folder, round));
    console.error(`${round + 1}/${runs}`);
  }
  console.log(organsTable(documents, pairs));
}
