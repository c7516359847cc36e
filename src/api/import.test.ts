import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runScriptIn } from "../commands/fixtures/run-command.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { type ImportRecord, importFiles } from "./import.ts";

const page = (number: number) => `<!doctype html><meta charset="utf-8">
<title>关于第${number}件事的通知</title>
<meta name="ArticleTitle" content="关于第${number}件事的通知"><meta name="PubDate" content="2020-01-02">
<table><tr><td>索引号</td><td>QH001-2020-0000${number}</td><td>发布机构</td><td>青禾县人民政府</td></tr></table>
<p>各乡镇人民政府：</p><p>请认真贯彻执行第${number}件事。</p>`;

const saved = () =>
  temporaryFolder({
    "old/1.html": page(1),
    "old/2.html": page(2),
    "old/broken.docx": "PK\u0003\u0004 and no more",
    "old/style.css": "",
  });

test("gives what the command prints as JSON, in the order of the files", async () => {
  const [one, other] = [saved(), saved()];
  const { files, passedOver } = await importFiles(["old"], { cwd: one, lang: "en" });
  expect(passedOver).toBe(1);
  const { code, stdout } = await runScriptIn(other, "import", "old", "--json", "--lang", "en");
  expect(code).toBe(1);
  const from = (root: string) => (text: string) =>
    text.replaceAll(`${root.replaceAll("\\", "/")}/`, "");
  const records: ImportRecord[] = JSON.parse(from(one)(JSON.stringify(files)));
  expect(records).toEqual(JSON.parse(stdout));
  expect(records.map(({ source, output }) => [source, output !== null])).toEqual([
    ["old/1.html", true],
    ["old/2.html", true],
    ["old/broken.docx", false],
  ]);
  for (const { output } of records) {
    if (output === null) continue;
    expect(readFileSync(join(one, output))).toEqual(readFileSync(join(other, output)));
  }
});

test("an abort rejects with its reason; what was written is whole, and the rest is not there", async () => {
  const root = saved();
  await expect(
    importFiles(["old"], { cwd: root, signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ name: "AbortError" });
  expect(readdirSync(root)).toEqual(["old"]);
  const stop = new AbortController();
  const onProgress = () => stop.abort("enough");
  const importing = importFiles(["old"], { cwd: root, signal: stop.signal, onProgress });
  await expect(importing).rejects.toBe("enough");
  const written = readdirSync(join(root, "content"), { recursive: true, encoding: "utf8" });
  expect(written.filter((name) => /\.\w+$/.test(name))).toHaveLength(1);
  const { files } = await importFiles(["old"], { cwd: root, force: true });
  expect(files.filter(({ output }) => output !== null && existsSync(output))).toHaveLength(2);
});

test("wrong options are told in words", async () => {
  const asked = (names: unknown, options?: object) =>
    importFiles(names as string[], options).catch(({ message }: Error) => message);
  expect(await asked("old")).toBe("importFiles() 的 names 应是文字的列表，现为：old");
  expect(await asked([], { out: "content", lang: "en" })).toMatch(
    /^importFiles\(\) does not know out\. Known are: /,
  );
});

test("names that are none are refused; an empty one is not the whole folder", async () => {
  const cwd = saved();
  for (const names of [undefined, null, "old"]) {
    const importing = importFiles(names as unknown as string[], { cwd });
    await expect(importing).rejects.toMatchObject({ code: "usage" });
  }
  const { files } = await importFiles([""], { cwd });
  expect(files).toMatchObject([{ output: null, error: { code: "unreadable" } }]);
  expect(existsSync(join(cwd, "content"))).toBe(false);
});

test("what pages lack is given as options; what else it may be is told as data", async () => {
  const root = temporaryFolder({
    "content/portal.yaml": 'indexNumber: { pattern: "{unit}-{year}-{serial}", unitCode: QH001 }\n',
    "content/publishers.yaml": "- { id: county, name: 青禾县人民政府 }\n",
    "old.txt": "关于防汛的通知\n来源：青禾县水利局 编辑：李四\n各乡镇：\n请做好防汛工作。",
  });
  const options = { cwd: root, assign: true, publisher: "county", publishedOn: "2026-01-31" };
  const { files } = await importFiles(["old.txt"], options);
  const [{ frontMatter, review } = { frontMatter: null, review: [] }] = files;
  expect(frontMatter).toMatchObject({
    ...{ indexNumber: "QH001-2026-00001", publisher: "青禾县人民政府", publishedOn: "2026-01-31" },
  });
  expect(review).toMatchObject([
    {
      ...{ field: "publisher", value: "青禾县人民政府", how: "given", line: null },
      candidates: [{ value: "青禾县水利局", how: "source", line: 2, element: null }],
    },
    { field: "publishedOn", value: "2026-01-31", how: "given", candidates: [] },
  ]);
  const wrong = importFiles(["old.txt"], { ...options, publisher: "conty" });
  await expect(wrong).rejects.toMatchObject({ code: "usage" });
});
