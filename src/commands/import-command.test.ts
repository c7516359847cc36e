import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docx, paragraph } from "../authoring/import/fixtures/docx.ts";
import { buildWell } from "../site/fixtures/sample-build.ts";
import { pdf } from "../testing/sample-attachments/pdf.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { runHere, runScript } from "./fixtures/run-command.ts";
import { run as runImport } from "./import-command.ts";

const header = (serial: number) =>
  [
    `索引号：QH001/2023-0000${serial}`,
    "发布机构：青禾县人民政府",
    `发布日期：2023-05-0${serial}`,
    `文号：禾政发〔2023〕${serial}号`,
  ] as const;

const text = [
  "青禾县人民政府关于印发防汛预案的通知",
  "各乡镇人民政府：",
  "一、职责",
  "各乡镇应当做好防汛工作。",
] as const;

/** Five pages of one portal, each saved in another way. */
function savedPages() {
  const lines = (serial: number) => [...header(serial), "", ...text];
  const html = (serial: number) =>
    `<!doctype html><meta charset="utf-8"><title>${text[0]}</title>${lines(serial)
      .map((line) => `<p>${line}</p>`)
      .join("")}`;
  return temporaryFolder({
    "一.txt": lines(1).join("\r\n"),
    "二.html": `${html(2)}<p>附件：<a href="二_files/名单.csv">名单</a><script>alert(1)</script>`,
    "二_files/名单.csv": "乡镇\n茶岭乡\n",
    "三.txt": Buffer.from(`\ufeff${lines(3).join("\n")}`, "utf16le"),
    "四.docx": Buffer.from(
      docx(
        lines(4)
          .map((line) => paragraph(line))
          .join(""),
      ),
    ),
    "五.pdf": Buffer.from(pdf(header(5)[0], lines(5).slice(1).filter(Boolean))),
    "说明.xyz": "不读",
  });
}

test("five pages in, five documents out, and the portal builds with them", async () => {
  const pages = savedPages();
  const content = temporaryFolder({});
  cpSync(join(import.meta.dirname, "../../content/portal.yaml"), join(content, "portal.yaml"));
  const { code, stdout, stderr } = await runScript("import", pages, "--out", content, "--json");
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringMatching(
      /^共 5 个文件：导入 5 个.*拒绝 0 个；另有 1 个其他类型的文件没有读。\n$/,
    ),
  });
  const results = JSON.parse(stdout) as { output: string; frontMatter: Record<string, string> }[];
  expect(results.map(({ output }) => output).sort()).toEqual(
    [1, 2, 3, 4, 5].map((serial) => join(content, `documents/2023/QH001_2023-0000${serial}.md`)),
  );
  for (const { frontMatter } of results)
    expect(frontMatter).toMatchObject({ title: text[0], publisher: "青禾县人民政府" });

  const second = readFileSync(join(content, "documents/2023/QH001_2023-00002.md"), "utf8");
  expect(second).toMatchInlineSnapshot(`
    "---
    title: 青禾县人民政府关于印发防汛预案的通知
    indexNumber: QH001/2023-00002
    documentNumber: 禾政发〔2023〕2号
    publisher: 青禾县人民政府
    publishedOn: 2023-05-02
    ---

    各乡镇人民政府：

    一、职责

    各乡镇应当做好防汛工作。

    附件：[名单](<QH001_2023-00002/名单.csv>)
    "
  `);
  expect(readdirSync(join(content, "documents/2023/QH001_2023-00002"))).toEqual(["名单.csv"]);

  const built = temporaryFolder({});
  await buildWell(built, { content, base: null });
  expect(
    readdirSync(join(built, "dist/documents")).filter((name) => name.startsWith("QH001")),
  ).toHaveLength(5);
});

test("a refused file is told, the others are imported, and the exit code is 1", async () => {
  const folder = temporaryFolder({ "a.txt": [...header(1), ...text].join("\n"), "b.txt": "" });
  const content = temporaryFolder({});
  const { code, stdout } = await runHere(runImport, join(folder, "*.txt"), "--out", content);
  expect(code).toBe(1);
  expect(stdout.replaceAll(folder, "源").replaceAll(content, "出")).toMatchInlineSnapshot(`
    "源/a.txt  →  出/documents/2023/QH001_2023-00001.md
        已找到：名称、索引号、文号、发布机构、发布日期

    源/b.txt  没有导入
        文件是空的，应有网页或公文的文字。
        改法：重新保存这个网页。

    共 2 个文件：导入 1 个，其中 0 个有待核对的内容；拒绝 1 个。
    "
  `);
  const again = await runHere(
    runImport,
    join(folder, "a.txt"),
    "--out",
    content,
    "--json",
    "--lang",
    "en",
  );
  expect(again.code).toBe(1);
  expect(JSON.parse(again.stdout)).toMatchObject([
    { output: null, frontMatter: null, error: { code: "exists", cure: /--force/ } },
  ]);
});

test("index numbers are given by the portal's rule, after those that pages bring along", async () => {
  const folder = temporaryFolder({
    "a.txt": [...header(1).slice(1), ...text].join("\n"),
    "b.txt": [...header(2), ...text].join("\n"),
  });
  const content = temporaryFolder({
    "portal.yaml": 'indexNumber: { pattern: "{unit}/{year}-{serial}", unitCode: QH001 }\n',
  });
  const file = join(temporaryFolder({}), "结果.json");
  const options = ["--out", content, "--assign", "--json", "--output", file];
  const { stdout, stderr } = await runHere(runImport, folder, ...options);
  expect(stdout + stderr).toMatch(/^共 2 个文件.*\n$/);
  const results = JSON.parse(readFileSync(file, "utf8")) as {
    frontMatter: { indexNumber: string };
  }[];
  expect(results.map(({ frontMatter }) => frontMatter.indexNumber)).toEqual([
    "QH001/2023-00003",
    "QH001/2023-00002",
  ]);
});

test("without files, and with a name that fits none, it says so", async () => {
  expect(await runHere(runImport)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("请写明"),
  });
  const { code, stdout } = await runHere(runImport, "没有这个文件.txt", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([{ output: null, error: { code: "unreadable" } }]);
});
