import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Output } from "../../output/output.ts";
import { unwrap } from "../wire/envelope.ts";
import { publishedJson } from "../wire/fixtures/published-file.ts";
import { writeManifest, writeTable } from "./write-tables.ts";

test("what is packed names no system, and unpacks to what was packed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-tables-"));
  const output = new Output(folder, null);
  const file = await writeTable(output, "titles", { 甲: [1] } as never);
  await writeManifest(output, { documents: 1 } as never);
  const names = readdirSync(join(folder, "pagefind"));
  expect(names).toHaveLength(2);
  for (const name of names) {
    // RFC 1952: no time, packed as small as possible, by Unix.
    const path = `pagefind/${name}`;
    const bytes = unwrap(path, readFileSync(join(folder, path)));
    expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3]);
  }
  expect(publishedJson(folder, `pagefind/${file}`)).toEqual({ 甲: [1] });
});
