import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ParsedCommand } from "../src/commands/command-line.ts";
import { contentFolder } from "../src/commands/options.ts";
import { makeContent } from "../src/testing/bench/made/make-content.ts";
import { measureParts, type PartsResult, partsTable } from "../src/testing/bench/parts.ts";
import { benchFolder, positiveNumbers, writeJson } from "./bench-build.ts";

/**
 * Measures portals built in parts and joined, and prints a table; given the JSON of earlier measurements, prints those
 * instead.
 * @throws {UsageError} when a number is none
 */
export async function benchParts(command: ParsedCommand, files: string[]): Promise<void> {
  const results: PartsResult[] = [];
  for (const file of files) results.push(...JSON.parse(await readFile(file, "utf8")));
  if (files.length === 0) await measure();
  console.log(partsTable(results));

  async function measure(): Promise<void> {
    const { values, language } = command;
    const [documents = 1] = positiveNumbers(command, "documents");
    const counts = positiveNumbers(command, "parts");
    const file = (values.json as string | undefined) ?? ".gongkai/bench-parts.json";
    const folder = await benchFolder(values.keep === true);
    const from = contentFolder(values.content as string, language);
    const made = await makeContent(from, join(folder, "content"), documents);
    for (const count of counts) {
      results.push(await measureParts(made, join(folder, `of-${count}`), count, console.error));
      await writeJson(file, results);
    }
  }
}
