import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { Output, OutputConflictError } from "./output.ts";
import { filesBelow } from "./output-files.ts";

let root: string;
const target = () => join(root, "dist");
const staging = () => join(root, "staging");

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-output-"));
  for (const folder of [target(), staging()]) mkdirSync(folder);
});

/** Two units written straight into the target, as the last build has left them. */
async function lastOutput(): Promise<Output> {
  const last = new Output(target(), target(), null);
  await last.file("a/index.html", "甲");
  await last.unit("b", "1", (write) => {
    write.text("b/b.txt", "乙");
    write.pieces("b/b.json", ["{", "}"]);
  });
  return last;
}

const next = (last: Output) => new Output(staging(), target(), last);

describe("an output", () => {
  test("keeps what has not changed and writes the rest", async () => {
    const output = next(await lastOutput());
    expect(await output.file("a/index.html", "甲")).toBe(true);
    expect(await output.unit("b", "2", (write) => write.text("b/b.txt", "丙"))).toBe(false);
    expect(output.kept).toEqual(["a/index.html"]);
    expect(output.written).toEqual(["b/b.txt"]);
    expect(filesBelow(staging())).toEqual(["b/b.txt"]);
  });

  test.each([
    ["is gone", (path: string) => rmSync(path)],
    ["has another size", (path: string) => writeFileSync(path, "乙乙")],
    ["has other bytes", (path: string) => writeFileSync(path, "丁")],
  ])("makes a unit again when one of its files %s", async (_, damage) => {
    const last = await lastOutput();
    damage(join(target(), "b/b.txt"));
    const kept = await next(last).unit("b", "1", (write) => write.text("b/b.txt", "乙"));
    expect(kept).toBe(false);
    expect(readFileSync(join(staging(), "b/b.txt"), "utf8")).toBe("乙");
  });

  test("keeps a file of other times but the same bytes, and learns the times", async () => {
    const last = await lastOutput();
    utimesSync(join(target(), "a/index.html"), 1, 1);
    const output = next(last);
    expect(await output.file("a/index.html", "甲")).toBe(true);
    expect(output.units.get("a/index.html")?.files[0]?.mtimeMs).toBe(1000);
  });

  test("refuses a file that two units want, and names both", async () => {
    const output = new Output(staging(), target(), null);
    await output.file("robots.txt", "");
    const again = output.unit("alias", "1", (write) => write.text("robots.txt", "甲"));
    await expect(again).rejects.toThrow(OutputConflictError);
    await expect(again).rejects.toThrow("robots.txt is wanted by robots.txt and by alias");
  });

  test.each(["../a", "/a", "a/../../b", "a//b", ".."])("refuses the path %s", async (path) => {
    const output = new Output(staging(), target(), null);
    await expect(output.file(path, "")).rejects.toThrow("not a path of the output");
    expect(filesBelow(root)).toEqual([]);
  });
});
