import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatDiagnostics } from "../checks/reports/pretty.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import type { GivenNumbers } from "./duplicates.ts";
import { readContent } from "./read-content.ts";

const findingsIn = async (root: string, given?: GivenNumbers) =>
  (await readContent(root, given ? { given: async () => given } : {})).diagnostics;

test("two branches that gave one number: the later file is told the next one, which settles it", async () => {
  const root = temporaryFolder({
    "documents/a.md": documentText(5),
    "documents/b.md": documentText(5),
    "documents/c.md": documentText(6),
    "documents/d.md": documentText(1, "aliases: QH001-2020-00008\n"),
  });
  const order = (file: string) => (file === "documents/b.md" ? 1 : 2);
  const diagnostics = await findingsIn(root, { former: ["QH001-2020-00009"], order });
  expect(formatDiagnostics(diagnostics, { language: "zh", color: false })).toMatchInlineSnapshot(`
    "documents/a.md:3:1  错误  索引号重复
        “QH001-2020-00005”在门户里不是唯一的，还用于：documents/b.md。
        改法：这个号留给 documents/b.md；把这里的索引号改成还没有人用过的 QH001-2020-00010。是同一份文件放了两遍的，删去这一个。
        identity/duplicate-index-number

    documents/b.md:3:1  错误  索引号重复
        “QH001-2020-00005”在门户里不是唯一的，还用于：documents/a.md。
        改法：这份留用这个号，不要动；要改的是 documents/a.md。是同一份文件放了两遍的，删去那一个。
        identity/duplicate-index-number

    2 处错误，0 处警告，0 处提示，涉及 2 个文件。"
  `);
  const file = join(root, "documents/a.md");
  const next = diagnostics[0]?.values.next ?? "";
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(/^indexNumber: .*$/m, `indexNumber: ${next}`),
  );
  expect(await findingsIn(root)).toEqual([]);
});

test("many doubles get numbers of their own, as far as numbers are proposed", async () => {
  const files = Array.from({ length: 30 }, (_, index) => [
    `documents/${index + 10}.md`,
    documentText(1),
  ]);
  const found = await findingsIn(temporaryFolder(Object.fromEntries(files)));
  const proposed = found.flatMap(({ values }) => values.next ?? []);
  expect(found).toHaveLength(30);
  expect(new Set(proposed).size).toBe(20);
});
