import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { findInputs } from "./inputs.ts";

const root = temporaryFolder({
  "old/a.html": "",
  "old/b.docx": "",
  "old/a_files/part.html": "",
  "old/notes.css": "",
  "node_modules/zod/page.html": "",
  "old/node_modules/zod/page.html": "",
  ".kept/c.html": "",
});
const below = (...names: string[]) => names.map((name) => join(root, name));

test("of a folder, pages are taken, and nothing of what programs keep there", async () => {
  const { files, passedOver } = await findInputs([root]);
  expect(files).toEqual(below("old/a.html", "old/b.docx"));
  expect(passedOver).toBe(1);
});

test("a pattern goes into no such folder by itself", async () => {
  const { files } = await findInputs([join(root, "**/*.html")]);
  expect(files).toEqual(below("old/a.html", "old/a_files/part.html"));
});

test("what is named is taken, wherever it stands", async () => {
  const [page = "", folder = ""] = below(".kept/c.html", "node_modules");
  expect((await findInputs([page])).files).toEqual([page]);
  expect((await findInputs([folder])).files).toEqual([join(folder, "zod/page.html")]);
  expect((await findInputs([join(root, "gone.html")])).files).toEqual(below("gone.html"));
});
