import { expect, test, vi } from "vitest";
import { systemDisk } from "../output/disk/disk.ts";
import { dyingDisk, refusal } from "../output/disk/fixtures/test-disks.ts";
import { TestFolder } from "../output/publish/fixtures/test-build.ts";
import { finishLastBuild } from "./finish-last-build.ts";

const old = { "data/documents.jsonl": "", a: "1", b: "1", c: "1", d: "1" };
const wanted = { ...old, a: "2" };

test("a command that reads an output finishes what a build has begun, and says so", async () => {
  const folder = new TestFolder();
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  await folder.build(old);
  await finishLastBuild(folder.out, "zh");
  expect(told).not.toHaveBeenCalled();
  await folder.build(wanted, { disk: dyingDisk(1) }).catch(() => {});

  const rename = vi.spyOn(systemDisk, "rename").mockImplementation(() => {
    throw refusal("EIO");
  });
  await finishLastBuild(folder.out, "zh");
  expect(told.mock.lastCall?.[0]).toContain("发布只做了一部分");
  expect(told.mock.lastCall?.[0]).toContain(folder.out);
  rename.mockRestore();

  await finishLastBuild(folder.out, "zh");
  expect(told.mock.lastCall?.[0]).toContain("现已接着做完");
  expect(folder.read()).toMatchObject({ a: "2" });
  told.mockRestore();
  folder.remove();
});
