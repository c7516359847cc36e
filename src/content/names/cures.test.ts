import { expect, test } from "vitest";
import { describe } from "../../checks/reports/describe.ts";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import { readContent } from "../read-content.ts";

type Files = Record<string, string>;

const good: Files = { "documents/a.md": documentText(1) };

/** Each kind of finding, and the move that its words ask for: the old path and the new one. */
const cures: [code: string, files: Files, from: string, to: string, said: string][] = [
  [
    "file/misplaced",
    { "2027/b.md": documentText(2) },
    "2027/b.md",
    "documents/2027/b.md",
    "documents/2027/b.md",
  ],
  [
    "file/misplaced",
    { "document/b.md": documentText(2), "document/c.md": documentText(3) },
    "document/",
    "documents/",
    "documents/",
  ],
  ["file/misplaced", { "草稿/b.md": documentText(2) }, "草稿/", ".草稿/", "加一个点"],
  ["file/not-read", { "notes/todo.md": "要做的事" }, "notes/", ".notes/", "名称以点开头的文件夹"],
  [
    "file/misnamed-document",
    { "documents/b.md.txt": documentText(2) },
    "documents/b.md.txt",
    "documents/b.md",
    "documents/b.md",
  ],
  [
    "file/misnamed-document",
    { "rules/b.markdown": "正文" },
    "rules/b.markdown",
    "rules/b.md",
    "rules/b.md",
  ],
  [
    "file/misnamed-settings",
    { "portal.yml": "name: 甲" },
    "portal.yml",
    "portal.yaml",
    "portal.yaml",
  ],
  [
    "file/unread-settings",
    { "portal.yml": "name: 甲", "portal.yaml": "name: 甲" },
    "portal.yml",
    "",
    "删去",
  ],
  [
    "file/same-name",
    { "documents/A.md": documentText(2) },
    "documents/A.md",
    "documents/b.md",
    "换个名称",
  ],
  [
    "file/same-name",
    { "documents/caf\u00e9.md": documentText(2), "documents/cafe\u0301.md": documentText(3) },
    "documents/cafe\u0301.md",
    "documents/乙.md",
    "换个名称",
  ],
  [
    "file/folder-in-other-case",
    { "documents/A/1.pdf": "x" },
    "documents/A/",
    "documents/a/",
    "把文件夹改名为“a”",
  ],
  [
    "file/same-page",
    { "rules/甲/b.md": "正文", "rules/乙/b.md": "正文" },
    "rules/乙/b.md",
    "rules/乙/c.md",
    "换个文件名",
  ],
  [
    "file/folder-like-document",
    { "documents/b.md/c.md": documentText(2) },
    "documents/b.md/c.md",
    "documents/c.md",
    "移出来",
  ],
];

test.each(cures)("%s is gone when done as said (%#)", async (code, files, from, to, said) => {
  const broken = { ...good, ...files };
  const found = await findings(broken);
  expect(found.map((one) => one.code)).toContain(code);
  const cure = found.filter((one) => one.code === code).map((one) => describe(one, "zh").cure);
  expect(cure.join()).toContain(said);
  const mended = Object.entries(broken).flatMap(([path, text]) => {
    const moved = path.startsWith(from) ? to + path.slice(from.length) : path;
    return moved === "" ? [] : [[moved, text] as const];
  });
  expect(await findings(Object.fromEntries(mended))).toEqual([]);
});

async function findings(files: Files) {
  return (await readContent(temporaryFolder(files))).diagnostics;
}
