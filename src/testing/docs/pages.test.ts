import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publishedEndings } from "../../attachments/kinds.ts";
import { markupKinds } from "../../attachments/markup/active-markup.ts";
import { plainEndings, staticKinds } from "../../attachments/static-kinds.ts";
import { fileOf } from "../../portal/addresses/page-file.ts";
import { programRoot } from "../../program/program-root.ts";
import { buildWell } from "../../site/fixtures/sample-build.ts";
import { documentText, temporaryFolder } from "../temporary-folder.ts";

const page = readFileSync(join(programRoot, "docs/pages.md"), "utf8");

/** Files of the tables with the addresses that they are said to have; of two files of one row the first. */
const rows = Array.from(page.matchAll(/^\| `(content\/[^`]+)`[^|]*\| `\/([^`]+)` \|$/gm), (row) => [
  row[1] as string,
  row[2] as string,
]);

/** What stands in the page as a file to copy. */
const example = /```markdown\n(.*?)```/s.exec(page)?.[1] ?? "";

/** What a file of such a name may hold. */
function textOf(file: string): string {
  if (file.endsWith(".pdf")) return "%PDF-1.4\n";
  return file.endsWith(".ico") ? "\0\0\x01\0" : "甲\n";
}

test("every file of the page is published where it says, the example as it stands there", async () => {
  expect(rows.length).toBeGreaterThan(8);
  expect(example).toContain("title: 使用帮助");
  const root = temporaryFolder({
    "content/documents/2026/目录.md": documentText(1, "topic: 国防\n"),
    ...Object.fromEntries(rows.map(([file = ""]) => [file, textOf(file)])),
    "content/pages/about.md": example,
  });
  await buildWell(root);
  for (const [file, address = ""] of rows) {
    expect(existsSync(join(root, "dist", fileOf(address))), file).toBe(true);
  }
});

test("the page names every kind of file that is published as it is", () => {
  const own = [
    ...staticKinds
      .flatMap(({ extensions }) => extensions)
      .filter((one) => !publishedEndings.has(one)),
    ...plainEndings,
    ...Object.keys(markupKinds),
  ];
  expect(own.filter((ending) => !page.includes(`\`${ending}\``))).toEqual([]);
});
