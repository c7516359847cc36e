import { join } from "node:path";
import { expect, test } from "vitest";
import { run as runCheck } from "../../commands/check-command.ts";
import { readContent } from "../../content/read-content.ts";
import { programRoot } from "../../program/program-root.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import type { BuildCost } from "./cost/build-cost.ts";
import { countyOrgans, makeOrganPortals, organsTable } from "./organs.ts";

test("one organ and many have the same documents in the same columns, and no error", async () => {
  const folder = temporaryFolder({});
  const { asOf } = await makeOrganPortals(join(programRoot, "content"), folder, 120);
  const [one, many] = await Promise.all(
    ["one", "many"].map((portal) => readContent(join(folder, portal))),
  );
  expect(one?.publishers).toHaveLength(1);
  expect(many?.publishers).toHaveLength(countyOrgans);
  expect(new Set(many?.documents.map(({ meta }) => meta.publisher)).size).toBeGreaterThan(20);
  const columns = (content: typeof one) =>
    content?.documents.map(({ meta }) => [meta.indexNumber, meta.catalog]);
  expect(columns(many)).toEqual(columns(one));
  for (const portal of ["one", "many"]) {
    const options = ["--content", join(folder, portal), "--cache", temporaryFolder({})];
    expect(await runCheck([...options, "--as-of", asOf]), portal).toBe(0);
  }
});

test("the table tells ratios of pairs and whether goals are met", () => {
  const cost = (seconds: number): BuildCost => ({
    seconds,
    cpuSeconds: 2 * seconds,
    together: 0,
    largest: 0,
    bytes: 0,
    files: 0,
  });
  const pair = (cold: number, edit: number) => ({
    cold: { one: cost(40), many: cost(cold) },
    edit: { one: cost(5), many: cost(edit) },
  });
  expect(organsTable(10_000, [pair(42, 5.6), pair(40, 5.5), pair(41, 6)])).toMatchInlineSnapshot(`
    "10,000 documents; one organ / 55 organs; median of the ratios of 3 pairs
    cold: wall × 1.025, CPU × 1.025 (40.0/42.0 40.0/40.0 40.0/41.0 s); goal at most × 1.05: met
    edit: wall × 1.120, CPU × 1.120 (5.0/5.6 5.0/5.5 5.0/6.0 s); goal at most × 1.1: missed"
  `);
});
