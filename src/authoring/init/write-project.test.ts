import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../output/folder/output-files.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { alreadyThere, writeProject } from "./write-project.ts";

const files = ["a/b/c.md", "a/d.md", "e.md"].map((path) => ({ path, text: path }));

test("files are written into folders that are made for them", async () => {
  const folder = join(temporaryFolder({}), "one/two");
  await writeProject(folder, files, null);
  expect(filesBelow(folder)).toEqual(["a/b/c.md", "a/d.md", "e.md"]);
});

test("where one cannot be written, all is as it was", async () => {
  const root = temporaryFolder({ "there/e.md": "mine" });
  await expect(writeProject(join(root, "there"), files, null)).rejects.toThrow("EEXIST");
  expect(filesBelow(root)).toEqual(["there/e.md"]);
  const copy = { from: join(root, "gone.tgz"), name: "gone.tgz" };
  await expect(writeProject(join(root, "new/folder"), files, copy)).rejects.toThrow("ENOENT");
  expect(alreadyThere(root, ["new", "there/a"])).toEqual([]);
});
