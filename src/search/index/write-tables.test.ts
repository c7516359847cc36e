import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { Ledger } from "../../output/ledger/ledger.ts";
import { DamagedLedgerError } from "../../output/ledger/ledger-files.ts";
import { beside } from "../../output/ledger/output-names.ts";
import { Output } from "../../output/output.ts";
import { unwrap } from "../wire/envelope.ts";
import { publishedJson } from "../wire/fixtures/published-file.ts";
import { writeManifest, writeTable, writeTableFrom } from "./write-tables.ts";

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

describe("a table known by what it is made from", () => {
  const root = mkdtempSync(join(tmpdir(), "gongkai-tables-"));
  afterAll(() => rmSync(root, { recursive: true }));

  /** An output that stands where the last one stood. */
  const next = (changed: string[] = []) => {
    const last = Ledger.load<never, null>(root, "1");
    return new Output(
      root,
      last && {
        folder: root,
        units: last.units,
        size: last.head,
        changed: { changed: new Set(changed), restamped: new Map(), foreign: [] },
      },
    );
  };
  const keep = (output: Output) =>
    Ledger.save(
      beside(root, "ledger"),
      "1",
      { cleanAt: 0, head: output.size, details: null },
      output.units(),
    );
  const titles = (...said: string[]) => ({ titles: said, numbers: [] });
  const never = () => Promise.reject(new Error("made again"));

  test("is made where that is another or its file is, and named by what it says", async () => {
    const first = next();
    const file = await writeTableFrom(first, "titles", "1", async () => titles("甲"));
    expect(file).toBe(await writeTable(new Output(root, null), "titles", titles("甲")));
    keep(first);
    const same = next();
    expect(await writeTableFrom(same, "titles", "1", never)).toBe(file);
    expect(same.written).toEqual([]);
    const damaged = next(["pagefind/titles"]);
    expect(await writeTableFrom(damaged, "titles", "1", async () => titles("甲"))).toBe(file);
    expect(damaged.written).toEqual([`pagefind/${file}`]);
    const other = next();
    const renamed = await writeTableFrom(other, "titles", "2", async () => titles("乙"));
    expect(renamed).not.toBe(file);
    expect(publishedJson(root, `pagefind/${renamed}`)).toEqual(titles("乙"));
    expect(other.removed().map(({ path }) => path)).toEqual([`pagefind/${file}`]);
  });

  test("a kept key that names no table is not believed", async () => {
    const first = next();
    const key = () => next().lastKey("pagefind/titles") ?? "";
    await writeTableFrom(first, "titles", "1", async () => titles("甲"));
    keep(first);
    const [from] = key().split(" ");
    for (const said of ["", " ../../x", ` ${"g".repeat(64)}`]) {
      const forged = new Output(root, null);
      await forged.unit("pagefind/titles", `${from}${said}`, () => {});
      keep(forged);
      const file = await writeTableFrom(next(), "titles", "1", async () => titles("丙"));
      expect(file).toMatch(/^titles-[\da-f]{12}\.js$/);
    }
  });

  test("a kept key that names a table that is not there has all made anew", async () => {
    const first = next();
    await writeTableFrom(first, "titles", "1", async () => titles("甲"));
    keep(first);
    const [from] = (next().lastKey("pagefind/titles") ?? "").split(" ");
    const forged = new Output(root, null);
    const key = `${from} ${"0".repeat(64)}`;
    await forged.unit("pagefind/titles", key, (write) => write.text("pagefind/titles-1.js", "乙"));
    keep(forged);
    await expect(writeTableFrom(next(), "titles", "1", never)).rejects.toThrow(DamagedLedgerError);
  });
});
