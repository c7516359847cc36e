import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runScriptIn } from "../commands/fixtures/run-command.ts";
import { bytesOf } from "../site/fixtures/sample-build.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { check } from "./check.ts";
import { build, loadConfig } from "./index.ts";
import { openSearch } from "./search.ts";

const asOf = "2026-11-22";

const configuration = (
  fields: string,
) => `import { defineConfig, defineField, z } from "gongkai/config";
export default defineConfig({ fields: { ${fields} } });`;

const year = `fundingYear: defineField({
  schema: z.int().min(2000).optional(), label: "资金年度", synonyms: ["预算年度"],
  zh: "哪一年的预算。", en: "Budget year.", shown: "lists", facet: true,
})`;
const level = `level: defineField({
  schema: z.array(z.enum(["中央", "省", "县"])).optional(), label: "资金级次", zh: "哪一级的。", facet: true,
})`;
const note = `note: defineField({
  schema: z.string().default("无说明"), label: "说明", zh: "一句话。", prose: "text", shown: "content", staysWithdrawn: true,
})`;

const project = (fields: string, files: Record<string, string> = {}) =>
  temporaryFolder({
    "gongkai.config.ts": configuration(fields),
    "content/documents/1.md": documentText(
      1,
      "资金年度: 2025\n资金级次: [省, 中央]\n说明: 张三<b>“甲” & 乙\n",
    ),
    "content/documents/2.md": documentText(2, "fundingYear: 2026\nlevel: 县\n"),
    "content/documents/3.md": documentText(3),
    ...files,
  });

async function built(root: string, options: object = {}) {
  const { out, findings } = await build({
    ...(await loadConfig({ cwd: root })),
    cwd: root,
    asOf,
    ...options,
  });
  return {
    out,
    codes: findings.map(({ code }) => code),
    read: (path: string) => readFileSync(join(out, path), "utf8"),
  };
}

const pageOf = (number: number) => `documents/QH001-2020-0000${number}/index.html`;

test("a field of a project is in the data, in the table above a document, and among the filters of the search", async () => {
  const withdrawn = "withdrawal: { on: 2020-02-01, reason: 有误 }\nfundingYear: 2026\nnote: 留下\n";
  const root = project(`${year}, ${level}, ${note}`, {
    "content/documents/4.md": documentText(4, withdrawn),
  });
  const { out, codes, read } = await built(root);
  expect(codes).toEqual([]);
  const lines = read("data/documents.jsonl")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const values = lines.map(({ indexNumber, fundingYear, level, note }) => [
    indexNumber.at(-1),
    fundingYear,
    level,
    note,
  ]);
  expect(values.sort()).toEqual([
    ["1", 2025, ["省", "中央"], "张三<b>“甲” & 乙"],
    ["2", 2026, ["县"], "无说明"],
    ["3", undefined, undefined, "无说明"],
    ["4", undefined, undefined, "留下"],
  ]);
  expect(JSON.parse(read("documents/QH001-2020-00001/QH001-2020-00001.json"))).toMatchObject({
    fundingYear: 2025,
  });
  const [head = "", ...rows] = read("data/documents.csv").trim().split("\r\n");
  expect(head).toMatch(/,catalogNodes,fundingYear,level,note$/);
  expect(rows.find((row) => row.includes("00001"))).toMatch(
    /,2025,"\[""省"",""中央""\]",张三<b>“甲” & 乙$/,
  );
  expect(JSON.parse(read("data/schema.json")).properties).toMatchObject({
    fundingYear: {
      title: "资金年度",
      description: "哪一年的预算。",
      type: "integer",
      minimum: 2000,
    },
    level: { type: "array", items: { enum: ["中央", "省", "县"] } },
  });
  expect(read("data/index.html")).toContain("哪一年的预算。");
  expect(read(pageOf(1))).toContain("<dt>资金年度</dt><dd>2025</dd>");
  expect(read(pageOf(1))).toContain("<dd>张三&lt;b&gt;“甲” &amp; 乙</dd>");
  expect(read(pageOf(1))).not.toContain("资金级次");
  expect(read(pageOf(3))).not.toContain("资金年度");
  expect(read(pageOf(4))).not.toMatch(/资金年度|2026|留下/);
  expect(read("search/index.html")).toMatch(
    /own\.fundingYear[\s\S]*资金年度[\s\S]*own\.level[\s\S]*资金级次/,
  );

  const search = await openSearch(out);
  const find = async (own: Record<string, string | string[]>) => {
    const { results, choices } = await search.query("", { own, sort: "oldest" });
    return [results.map(({ indexNumber }) => indexNumber.at(-1)).join(""), choices?.own];
  };
  expect(await find({ fundingYear: "2026" })).toEqual([
    "2",
    { fundingYear: { 2025: 1, 2026: 1 }, level: { 县: 1 } },
  ]);
  expect((await find({ level: ["中央", "县"] }))[0]).toBe("12");
  expect((await find({ level: "省", fundingYear: "2026" }))[0]).toBe("");
});

test("values are looked at, told with their place, and written by their names", async () => {
  const root = project(
    `${year}, ${level}, code: defineField({ schema: z.string(), label: "编码", zh: "必填。" })`,
    {
      "content/documents/1.md": documentText(1, "资金年度: 1999\n资金级次: [省, 市]\n编码: A1\n"),
      "content/documents/2.md": documentText(2, "资金年渡: 2026\n编码: A2\n"),
      "content/documents/3.md": documentText(3, `预算年度: 2026\n编码: A${"\u200b"}3\n`),
      "content/documents/4.md": documentText(4),
    },
  );
  const config = await loadConfig({ cwd: root });
  const { findings } = await check({ ...config, cwd: root, asOf });
  expect(
    findings.map(
      ({ file, line, code, message, cure }) => `${file}:${line} ${code} ${message} ${cure}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "documents/1.md:6 field/own “资金年度”（fundingYear）写作“1999”：至少 2000。 照“资金年度”的说明改：哪一年的预算。",
      "documents/1.md:7 field/own “资金级次”（level）写作“市”：应是 中央、省、县 之一。 照“资金级次”的说明改：哪一级的。",
      "documents/2.md:6 field/unknown 没有叫“资金年渡”的字段，这一行不起作用。 是不是“资金年度”？不是就删去。",
      "documents/3.md:7 field/invisible-character “A[U+200B]3”里，方括号标出的字符看不见，会使同一个名称、编号或日期变成两个。 删去整行，重新输入（不要复制）：编码: A3。",
      "documents/4.md:1 field/missing 没有写“编码”（code）。 加上“code: ”和它的值。",
    ]
  `);
  // Without the configuration nobody knows them.
  const unknown = await check({ cwd: root, asOf });
  expect(unknown.findings.filter(({ code }) => code === "field/unknown")).toHaveLength(7);
  await runScriptIn(root, "check", "--fix");
  expect(readFileSync(join(root, "content/documents/1.md"), "utf8")).toContain(
    "fundingYear: 1999\nlevel: [省, 市]\ncode: A1\n",
  );
  const made = await runScriptIn(
    root,
    "new",
    "--yes",
    "--title",
    "关于一件事的通知",
    "--index-number",
    "QH001-2026-00009",
    "--publisher",
    "青禾县人民政府",
  );
  expect(made.code).toBe(0);
  const begun = join(root, "content/documents/2026/QH001-2026-00009.md");
  expect(readFileSync(begun, "utf8")).toContain("\ncode: 【待填】\n---\n");
});

test("a changed field makes anew what it changes: as if everything were built anew", async () => {
  const root = project(`${year}, ${note}`);
  expect((await built(root)).codes).toContain("field/unknown");
  const changes = [
    year.replace("资金年度", "拨款年度").replace('["预算年度"]', '["资金年度"]'),
    year.replace("z.int().min(2000).optional()", "z.string().optional()"),
    `${year.replace('shown: "lists"', 'shown: "days"')}, ${level}`,
    "",
    `${level}, ${note}, ${year}`,
  ];
  for (const fields of changes) {
    writeFileSync(join(root, "gongkai.config.ts"), configuration(fields));
    const changed = await built(root);
    const full = await built(root, { out: "full", cache: "other", full: true });
    expect(changed.codes, fields).toEqual(full.codes);
    expect(bytesOf(changed.out), fields).toEqual(bytesOf(full.out));
    rmSync(full.out, { recursive: true });
  }
  const { summary } = await build({ ...(await loadConfig({ cwd: root })), cwd: root, asOf });
  expect(summary.writtenFiles).toBe(0);
});
