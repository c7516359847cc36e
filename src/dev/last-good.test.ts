import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readContent } from "../content/read-content.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { withLastGood } from "./last-good.ts";

const files = {
  "portal.yaml": "name: 公开栏目\n",
  "guide.md": "指南\n",
  "rules/制度.md": "制度\n",
  "documents/a.md": documentText(1),
  "documents/b.md": documentText(2),
};

/** A folder as it was read, and as it is read after one of its files was written or removed. */
async function afterWriting(file: string, text: string | null) {
  const root = temporaryFolder(files);
  const last = await readContent(root);
  if (text === null) rmSync(join(root, file));
  else writeFileSync(join(root, file), text);
  const now = await readContent(root);
  return { now, last, shown: withLastGood(now, last) };
}

test("a document with an error stays as it was without one, and the error is told", async () => {
  const { now, last, shown } = await afterWriting("documents/a.md", "---\ntitle: 只有标题\n---\n");
  expect(now.documents).toHaveLength(1);
  expect(shown.documents).toHaveLength(2);
  expect(shown.documents).toContainEqual(last.documents[0]);
  expect(shown.diagnostics).toEqual(now.diagnostics);
});

test("what has changed without an error is shown, next to a file with one", async () => {
  const root = temporaryFolder(files);
  const last = await readContent(root);
  writeFileSync(join(root, "documents/a.md"), "---\n");
  writeFileSync(join(root, "documents/b.md"), documentText(3));
  const { documents } = withLastGood(await readContent(root), last);
  expect(documents.map(({ meta }) => meta.indexNumber).sort()).toEqual([
    "QH001-2020-00001",
    "QH001-2020-00003",
  ]);
});

test("a file that was removed is gone", async () => {
  const { shown } = await afterWriting("documents/a.md", null);
  expect(shown.documents.map(({ source }) => source.file)).toEqual(["documents/b.md"]);
  expect((await afterWriting("guide.md", null)).shown.guide).toBeNull();
});

test("settings and pages with an error stay as they were", async () => {
  expect((await afterWriting("portal.yaml", "name: [\n")).shown.settings.name).toBe("公开栏目");
  const guide = await afterWriting("guide.md", "---\ntitle: [\n---\n指南\n");
  expect(guide.now.guide).toBeNull();
  expect(guide.shown.guide).toEqual(guide.last.guide);
  const rule = await afterWriting("rules/制度.md", "---\ntitle: [\n---\n制度\n");
  expect(rule.now.rules).toEqual([]);
  expect(rule.shown.rules).toEqual(rule.last.rules);
});

test("once mended, a file is shown as it stands", async () => {
  const { last, shown } = await afterWriting("documents/a.md", "---\n");
  const mended = { ...last, diagnostics: [], documents: last.documents.slice(0, 1) };
  expect(withLastGood(mended, shown)).toEqual(mended);
});
