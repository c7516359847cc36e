import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { forge, forgedLine } from "../state/fixtures/forged.ts";
import { OutputComparison } from "./folder/changed-files.ts";
import { filesBelow } from "./folder/output-files.ts";
import { filesOfLedger, Ledger } from "./ledger/ledger.ts";
import { DamagedLedgerError } from "./ledger/ledger-files.ts";
import { beside } from "./ledger/output-names.ts";
import type { NamedUnit } from "./ledger/segment.ts";
import { Output, OutputConflictError, type OutputSize } from "./output.ts";
import { SourceChangedError } from "./unit-writer.ts";

let root: string;
const target = () => join(root, "dist");
const staging = () => join(root, "staging");

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-output-"));
  for (const folder of [target(), staging()]) mkdirSync(folder);
});

/** Two units written straight into the target, as the last build has left them. */
async function lastOutput(): Promise<void> {
  const last = new Output(target(), null);
  await last.file("a/index.html", "甲");
  await last.unit("b", "1", (write) => {
    write.text("b/b.txt", "乙");
    write.pieces(
      "b/b.json",
      ["{", "}"].map((piece) => Buffer.from(piece)),
    );
  });
  keep(last);
}

/** Makes an output the last one. */
function keep(last: Output): void {
  Ledger.save(
    beside(target(), "ledger"),
    "1",
    { cleanAt: 0, head: last.size, details: null },
    last.units(),
  );
}

/** The output of the next build. */
async function next(): Promise<Output> {
  const ledger = Ledger.load<OutputSize, null>(target(), "1");
  if (!ledger) throw new Error("there is no ledger");
  const changed = await new OutputComparison(target(), ledger, Date.now()).found();
  return new Output(staging(), {
    folder: target(),
    units: ledger.units,
    size: ledger.head,
    changed,
  });
}

describe("an output", () => {
  test("keeps what has not changed and writes the rest", async () => {
    await lastOutput();
    const output = await next();
    expect(await output.file("a/index.html", "甲")).toBe(true);
    expect(await output.unit("b", "2", (write) => write.text("b/b.txt", "丙"))).toBe(false);
    expect([...output.kept()]).toEqual(["a/index.html"]);
    expect(output.written).toEqual(["b/b.txt"]);
    expect(output.removed()).toMatchObject([{ path: "b/b.json" }]);
    expect(output.size).toEqual({ files: 2, bytes: 6 });
    expect([...output.units()]).toMatchObject([0, ["b", { key: "2" }]]);
    expect(filesBelow(staging())).toEqual(["b/b.txt"]);
  });

  test.each([
    ["is gone", (path: string) => rmSync(path)],
    ["has another size", (path: string) => writeFileSync(path, "乙乙")],
    ["has other bytes", (path: string) => writeFileSync(path, "丁")],
  ])("makes a unit again when one of its files %s", async (_, damage) => {
    await lastOutput();
    damage(join(target(), "b/b.txt"));
    const kept = await (await next()).unit("b", "1", (write) => write.text("b/b.txt", "乙"));
    expect(kept).toBe(false);
    expect(readFileSync(join(staging(), "b/b.txt"), "utf8")).toBe("乙");
  });

  test("keeps a file of other times but the same bytes, and learns the times", async () => {
    await lastOutput();
    utimesSync(join(target(), "a/index.html"), 1, 1);
    const output = await next();
    expect(await output.file("a/index.html", "甲")).toBe(true);
    const [unit] = output.units();
    expect(unit).toMatchObject(["a/index.html", { files: [{ mtimeMs: 1000 }] }]);
  });

  test("knows what others have put into it, also when the clock was set back since", async () => {
    await lastOutput();
    const now = Date.now();
    const ledger = Ledger.load<OutputSize, null>(target(), "1");
    const path = beside(target(), "ledger");
    const head = ledger?.head as OutputSize;
    Ledger.save(
      path,
      "1",
      { cleanAt: now + 1e6, head, details: null },
      ledger?.units.ids().keys() ?? [],
      ledger,
    );
    writeFileSync(join(target(), "CNAME"), "");
    const found = async (now: number) => {
      const ledger = Ledger.load(target(), "1") as Ledger<unknown, unknown>;
      return (await new OutputComparison(target(), ledger, now).found()).foreign;
    };
    expect(await found(now)).toEqual(["CNAME"]);
    // Had it been there by then, it would be known.
    expect(await found(now + 2e6)).toEqual([]);
  });

  test("of which a line cannot be read is not believed: its files would pass for somebody else's", async () => {
    await lastOutput();
    forge(beside(target(), "ledger"), (name, mark, value) =>
      !name.endsWith("/files")
        ? `${JSON.stringify(name)}\t${mark}\t${value}\n`
        : forgedLine(name, mark, null),
    );
    expect(filesOfLedger(beside(target(), "ledger"))).toBeNull();
    await expect(next()).rejects.toThrow(DamagedLedgerError);
  });

  test("that says what cannot be is not believed", async () => {
    await lastOutput();
    const files = [{ path: "../a", size: 1, mtimeMs: 1, sha256: "0".repeat(64) }];
    Ledger.save(beside(target(), "ledger"), "1", { cleanAt: 0, head: {}, details: null }, [
      ["a", { key: "1", files }],
    ]);
    await expect(next()).rejects.toThrow(DamagedLedgerError);
  });

  test("refuses a file that two units want, and names both", async () => {
    const output = new Output(staging(), null);
    await output.file("robots.txt", "");
    const again = output.unit("alias", "1", (write) => write.text("robots.txt", "甲"));
    await expect(again).rejects.toThrow(OutputConflictError);
    await expect(again).rejects.toThrow("robots.txt is wanted by robots.txt and by alias");
  });

  test("makes what another output holds with other bytes of the same size and time", async () => {
    const other = new Output(target(), null);
    await other.unit("b", "1", (write) => {
      write.text("a.txt", "甲");
      write.text("b.txt", "丁");
    });
    for (const path of ["a.txt", "b.txt"]) utimesSync(join(target(), path), 1e9, 1e9);
    const [unit] = [...other.units()] as NamedUnit[];
    for (const file of unit?.[1].files ?? []) file.mtimeMs = 1e12;
    Ledger.save(
      beside(target(), "ledger"),
      "1",
      { cleanAt: 0, head: null, details: null },
      other.units(),
    );
    writeFileSync(join(target(), "b.txt"), "乙");
    utimesSync(join(target(), "b.txt"), 1e9, 1e9);
    const ledger = Ledger.load(target(), "1") as Ledger<unknown, unknown>;
    const copy = vi.fn();
    const output = new Output(staging(), null, [{ folder: target(), units: ledger.units }]);
    const copied = await output.unit("b", "1", (write) => {
      copy(filesBelow(staging()));
      write.text("a.txt", "甲");
      write.text("b.txt", "丁");
    });
    // Both had been copied before the second was seen to be another.
    expect(copy).toHaveBeenCalledWith(["a.txt", "b.txt"]);
    expect(copied).toBe(false);
    expect(readFileSync(join(staging(), "b.txt"), "utf8")).toBe("丁");
    expect(output.written).toEqual(["a.txt", "b.txt"]);
    expect(output.size).toEqual({ files: 2, bytes: 6 });
  });

  test("keeps at once what it would keep after waiting, and nothing else", async () => {
    await lastOutput();
    writeFileSync(join(target(), "b/b.txt"), "丁");
    const output = await next();
    const ofBytes = hash("sha256", "甲");
    expect(output.keep("a/index.html", "2")).toBe(false);
    expect(output.keep("a/index.html", ofBytes)).toBe(true);
    expect(output.keep("b", "1")).toBe(false);
    expect(output.keep("c", "1")).toBe(false);
    expect([...output.units()]).toEqual([0]);
    expect(["a/index.html", "b", "c"].map((id) => output.keeps(id))).toEqual([true, false, false]);
    expect(() => output.keep("a/index.html", ofBytes)).toThrow("asked for twice");
    await output.unit("b", "1", (write) => write.text("b/b.txt", "乙"));
    expect(() => output.keep("b", "1")).toThrow("asked for twice");
  });

  test("keeps a file that comes in pieces when what was written is what stands there", async () => {
    const piecesOf = (text: string) => [...text].map((one) => Buffer.from(one));
    const first = new Output(target(), null);
    for (const name of ["a", "b", "c"]) first.pieces(name, piecesOf("甲乙"));
    keep(first);
    writeFileSync(join(target(), "c"), "丁丁");
    const output = await next();
    expect(output.pieces("a", piecesOf("甲乙"))).toBe(hash("sha256", "甲乙"));
    const copied = [{ at: 0, from: 0, bytes: 3 }];
    expect(output.pieces("b", piecesOf("甲丙"), copied)).toBe(hash("sha256", "甲丙"));
    output.pieces("c", piecesOf("甲乙"));
    expect(output.written).toEqual(["b", "c"]);
    expect(filesBelow(staging())).toEqual(["b", "c"]);
    expect([...output.made()].map(({ sm3 }) => sm3)).toEqual([null, null]);
    expect(output.at("a")).toBe(join(target(), "a"));
    expect([...output.kept()]).toEqual(["a"]);
    const same = ["a", "b", "c", "d"].map((name) => output.sameAsLast(name));
    expect(same).toEqual([[{ at: 0, from: 0, bytes: 6 }], copied, [], []]);
    for (const name of ["a", "b"]) {
      expect(() => output.pieces(name, [])).toThrow("asked for twice");
    }
  });

  test("refuses a unit that is asked for twice, made or kept", async () => {
    await lastOutput();
    for (const output of [new Output(staging(), null), await next()]) {
      await output.file("a/index.html", "甲");
      await expect(output.file("a/index.html", "乙")).rejects.toThrow("asked for twice");
    }
  });

  test("refuses a file that it keeps for another unit", async () => {
    await lastOutput();
    const output = await next();
    await output.unit("c", "1", (write) => write.text("b/b.txt", "丙"));
    await output.unit("b", "1", () => {});
    expect(() => output.assertNoConflict()).toThrow("b/b.txt is wanted by b and by c");
  });

  test.each([
    ["at the root", "c.txt", 1, String],
    ["among many in one folder", "b/b.txt", 30, (i: number) => `new/${i}`],
    ["among many in many folders", "b/b.txt", 30, (i: number) => `new${i}/n`],
  ])("refuses a file that it keeps for another unit: %s", async (_, path, count, newPath) => {
    const last = new Output(target(), null);
    await last.unit("kept", "1", (write) => write.text(path, "乙"));
    keep(last);
    const output = await next();
    await output.unit("new", "1", (write) => {
      for (let i = 1; i < count; i++) write.text(newPath(i), "");
      write.text(path, "丙");
    });
    await output.unit("kept", "1", () => {});
    expect(() => output.assertNoConflict()).toThrow(`${path} is wanted by kept and by new`);
  });

  test("lets a unit take over a file that another has left", async () => {
    await lastOutput();
    const output = await next();
    await output.file("a/index.html", "甲");
    await output.unit("c", "1", (write) => write.text("b/b.txt", "丙"));
    output.assertNoConflict();
    expect(output.removed()).toMatchObject([{ path: "b/b.json" }]);
    expect(output.size).toEqual({ files: 2, bytes: 6 });
  });

  test.each([0, 1, 1 << 20, (1 << 21) + 1])(
    "copies a file of %i bytes, and tells what it is",
    async (size) => {
      const from = join(root, "from");
      const bytes = Buffer.alloc(size, "公开");
      writeFileSync(from, bytes);
      const sha256 = hash("sha256", bytes);
      const output = new Output(staging(), null);
      await output.unit("a", "1", (write) => write.copy("a.md", from, sha256));
      expect(readFileSync(join(staging(), "a.md")).equals(bytes)).toBe(true);
      const [unit] = output.units();
      expect(unit).toMatchObject(["a", { files: [{ path: "a.md", size, sha256 }] }]);
    },
  );

  test("does not copy a file that has changed since it was read", async () => {
    const from = join(root, "from");
    writeFileSync(from, "甲");
    const output = new Output(staging(), null);
    const copying = output.unit("a", "1", (write) => write.copy("a", from, hash("sha256", "乙")));
    await expect(copying).rejects.toThrow(SourceChangedError);
  });

  test.each(["../a", "/a", "a/../../b", "a//b", ".."])("refuses the path %s", async (path) => {
    const output = new Output(staging(), null);
    await expect(output.file(path, "")).rejects.toThrow("not a path of the output");
    expect(filesBelow(root)).toEqual([]);
  });
});
