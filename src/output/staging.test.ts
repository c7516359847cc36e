import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { Ledger } from "./ledger.ts";
import { filesBelow } from "./output-files.ts";
import { OutputChangedError, openStaging } from "./staging.ts";

let root: string;
let out: string;
let content: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-staging-"));
  out = join(root, "dist");
  content = join(root, "content");
  mkdirSync(content);
});

function makeOutput(folder: string, text: string) {
  mkdirSync(join(folder, "data"), { recursive: true });
  writeFileSync(join(folder, "data", "documents.jsonl"), text);
}

const change = { kept: [], keptCount: 0, written: ["data/documents.jsonl"], removed: [] };
const readOutput = () => readFileSync(join(out, "data", "documents.jsonl"), "utf8");

describe("a staged output", () => {
  test("takes the place of the last one only when published", async () => {
    makeOutput(out, "old");
    const staging = await openStaging(out, content);
    makeOutput(staging.folder, "new");
    expect(readOutput()).toBe("old");
    await staging.publish(change, async () => {});
    expect(readOutput()).toBe("new");
    expect(readdirSync(root).sort()).toEqual(["content", "dist"]);
  });

  test("keeps files of the last one, few or many, and drops what nobody wants", async () => {
    for (const kept of [["data/a"], ["data/a", "data/b", "data/c"]]) {
      makeOutput(out, "old");
      for (const name of ["a", "b", "c"]) writeFileSync(join(out, "data", name), name);
      writeFileSync(join(out, "stray"), "");
      const staging = await openStaging(out, content);
      makeOutput(staging.folder, "new");
      const removed = filesBelow(out).filter(
        (path) => ![...kept, ...change.written].includes(path),
      );
      await staging.publish({ ...change, kept, keptCount: kept.length, removed }, async () => {});
      expect(readOutput()).toBe("new");
      expect(filesBelow(out).sort()).toEqual([...kept, "data/documents.jsonl"]);
      expect(readdirSync(root).sort()).toEqual(["content", "dist"]);
    }
  });

  test("is refused when another build has published in the meantime", async () => {
    makeOutput(out, "old");
    const [left, right] = [await openStaging(out, content), await openStaging(out, content)];
    makeOutput(right.folder, "right");
    const record = () => Ledger.save(out, "1", { cleanAt: 0, head: {}, more: null }, []);
    await right.publish(change, record);
    const late = left.publish(change, record);
    await expect(late).rejects.toThrow(OutputChangedError);
    expect(readOutput()).toBe("right");
  });

  test("is completed when the last build was killed while it changed files", async () => {
    const dead = 2 ** 22 + 1;
    makeOutput(out, "old");
    const staged = join(root, `.dist.staging-${dead}`);
    makeOutput(staged, "new");
    const journal = { from: staged, put: ["data/documents.jsonl"], remove: [] };
    writeFileSync(join(root, `.dist.journal-${dead}`), JSON.stringify(journal));
    const staging = await openStaging(out, content);
    expect(readOutput()).toBe("new");
    await staging.discard();
    expect(readdirSync(root).sort()).toEqual(["content", "dist"]);
  });

  test("leaves nothing when discarded", async () => {
    makeOutput(out, "old");
    const staging = await openStaging(out, content);
    makeOutput(staging.folder, "new");
    await staging.discard();
    expect(readOutput()).toBe("old");
    expect(readdirSync(root).sort()).toEqual(["content", "dist"]);
  });

  test("is put back when the last build was killed between the two renames", async () => {
    const dead = 2 ** 22 + 1;
    makeOutput(join(root, `.dist.previous-${dead}`), "old");
    makeOutput(join(root, `.dist.staging-${dead}`), "new");
    const staging = await openStaging(out, content);
    expect(readOutput()).toBe("old");
    expect(existsSync(join(root, `.dist.staging-${dead}`))).toBe(false);
    await staging.discard();
  });
});

describe("an output folder is refused", () => {
  test("when it holds something Gongkai did not make", async () => {
    mkdirSync(out);
    writeFileSync(join(out, "letter.txt"), "mine");
    await expect(openStaging(out, content)).rejects.toMatchObject({ reason: "foreign" });
    expect(readFileSync(join(out, "letter.txt"), "utf8")).toBe("mine");
  });

  test("when it overlaps the content", async () => {
    await expect(openStaging(join(content, "dist"), content)).rejects.toMatchObject({
      reason: "inside-content",
    });
    await expect(openStaging(root, content)).rejects.toMatchObject({ reason: "contains-content" });
  });
});
