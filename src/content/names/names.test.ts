import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describe } from "../../checks/reports/describe.ts";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import { readContent } from "../read-content.ts";

/** What a folder's reader says of names, as a webmaster reads it; one good document is always there. */
async function toldOf(files: Record<string, string | Buffer>, more?: (root: string) => void) {
  const root = temporaryFolder({ "documents/a.md": documentText(1), ...files });
  more?.(root);
  const { diagnostics } = await readContent(root);
  return diagnostics.map((one) => {
    const { message, cure } = describe(one, "zh");
    return `${one.file} [${one.severity} ${one.code}] ${message}${cure}`.replaceAll(root, "");
  });
}

const text = "---\ntitle: 制度\n---\n正文\n";

test("Markdown in a wrong folder is an error that names the right one", async () => {
  const files = {
    "document/b.md": documentText(2),
    "Documents/c.md": documentText(3),
    "Documents/d.md": documentText(4),
    "2027/e.md": documentText(5),
    "content/documents/f.md": documentText(6),
    "rule/x.md": text,
    "规章制度/y.md": "没有元数据",
    "annual-report/2025.md": "正文",
    "公开指南.md": "正文",
    "页面/关于.md": "正文",
    "static/帮助.md": "正文",
    "static/README.md": "这些文件是做什么的",
    "h.md": documentText(7),
  };
  expect(await toldOf(files)).toMatchInlineSnapshot(`
    [
      "2027/e.md [error file/misplaced] 2027/e.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 documents/2027/e.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
      "Documents [error file/misplaced] Documents/ 里有 2 份 .md 不会发布，如 Documents/c.md：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 documents/，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
      "annual-report/2025.md [error file/misplaced] annual-report/2025.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 annual-reports/2025.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
      "content/documents/f.md [error file/misplaced] content/documents/f.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 documents/f.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
      "document/b.md [error file/misplaced] document/b.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 documents/b.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
      "h.md [error file/misplaced] h.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 documents/h.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
      "rule/x.md [error file/misplaced] rule/x.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 rules/x.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
      "static/帮助.md [error file/misplaced] static/帮助.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 pages/帮助.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
      "公开指南.md [error file/misplaced] 公开指南.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 guide.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
      "规章制度/y.md [error file/misplaced] 规章制度/y.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 rules/y.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
      "页面/关于.md [error file/misplaced] 页面/关于.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 pages/关于.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
    ]
  `);
});

test("what lies beside misplaced Markdown is not told of again", async () => {
  const root = temporaryFolder({ "2027/e.md": documentText(5), "2027/e/名单.xlsx": "x" });
  expect([...(await readContent(root)).unread].sort()).toEqual(["2027/e.md", "2027/e/名单.xlsx"]);
});

test("notes for the office are passed over; other texts and copies are a warning", async () => {
  const files = {
    "README.md": "# 说明",
    "说明.md": "怎样写",
    "notes/todo.md": "要做的事",
    "备份/a.md": documentText(1),
    "备份/b.md": documentText(1),
    ".drafts/b.md": documentText(9),
  };
  expect(await toldOf(files)).toMatchInlineSnapshot(`
    [
      "notes/todo.md [warning file/not-read] notes/todo.md 不在 documents、rules、annual-reports、pages 里，不会发布。是公开的文件，加上元数据（索引号不与别的文件相同），移到 documents/notes/todo.md；是关于本站、使用帮助这样的网页，移到 pages/notes/todo.md，不用元数据；其余的移出内容文件夹，或放进名称以点开头的文件夹。",
      "备份 [warning file/not-read] 备份/ 里有 2 份 .md 不会发布，如 备份/a.md。是公开的文件，加上元数据（索引号不与别的文件相同），移到 documents/备份/；是关于本站、使用帮助这样的网页，移到 pages/备份/，不用元数据；其余的移出内容文件夹，或放进名称以点开头的文件夹。",
    ]
  `);
});

test("a note for the office is no rule, unless it says so by its front-matter", async () => {
  const files = {
    "rules/README.md": "怎样写",
    "rules/使用说明.md": "---\ntitle: 使用说明\n---\n甲",
  };
  expect(await toldOf(files)).toMatchInlineSnapshot(`
    [
      "rules/README.md [warning page/note] 按名称是给自己人看的说明，没有元数据，不发布。不打算发布的，移出这个文件夹；要发布的，在最前面加三行：---、title: 标题、---。",
    ]
  `);
  const { rules } = await readContent(temporaryFolder(files));
  expect(rules.map(({ title }) => title)).toEqual(["使用说明"]);
});

test("documents under another ending are an error that names the name to give", async () => {
  const files = {
    "documents/b.md.txt": documentText(2),
    "documents/c.txt": `\uFEFF${documentText(3)}`,
    "documents/d.markdown": documentText(4),
    "documents/e.mdown": "没有元数据",
    "documents/f．md": documentText(5),
    "documents/g": documentText(6),
    "documents/h.md.bak": documentText(7),
    "documents/k.md。": documentText(11),
    "documents/l.md (1)": documentText(12),
    "documents/m.md(2).txt": documentText(13),
    "documents/n.md ": documentText(14),
    "documents/第1.2条.txt": Buffer.from(`\uFEFF${documentText(8)}`, "utf16le"),
    "documents/a/i.txt": "---\r\n标题: 通知\r\n索引号: QH001-2020-00009\r\n---\r\n",
    "rules/j.md.txt": text,
    "2027/k.txt": documentText(10),
    "guide.md.txt": "指南",
  };
  expect(await toldOf(files)).toMatchInlineSnapshot(`
    [
      "2027/k.txt [error file/misnamed-document] k.txt 是一份文件，但扩展名不是 .md，不会发布。改名为 documents/2027/k.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "documents/a/i.txt [error file/misnamed-document] i.txt 是一份文件，但扩展名不是 .md，不会发布。改名为 documents/a/i.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "documents/b.md.txt [error file/misnamed-document] b.md.txt 是一份文件，但扩展名不是 .md，不会发布。改名为 documents/b.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "documents/c.txt [error file/misnamed-document] c.txt 是一份文件，但扩展名不是 .md，不会发布。改名为 documents/c.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "documents/d.markdown [error file/misnamed-document] d.markdown 是一份文件，但扩展名不是 .md，不会发布。改名为 documents/d.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "documents/e.mdown [error file/misnamed-document] e.mdown 是一份文件，但扩展名不是 .md，不会发布。改名为 documents/e.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "documents/f．md [error file/misnamed-document] f．md 是一份文件，但扩展名不是 .md，不会发布。改名为 documents/f.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "documents/g [error file/misnamed-document] g 是一份文件，但扩展名不是 .md，不会发布。改名为 documents/g.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "documents/h.md.bak [error file/misnamed-document] h.md.bak 是一份文件，但扩展名不是 .md，不会发布。改名为 documents/h.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "documents/k.md。 [error file/misnamed-document] k.md。 是一份文件，但扩展名不是 .md，不会发布。改名为 documents/k.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "documents/l.md (1) [error file/misnamed-document] l.md (1) 是一份文件，但扩展名不是 .md，不会发布。改名为 documents/l.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "documents/m.md(2).txt [error file/misnamed-document] m.md(2).txt 是一份文件，但扩展名不是 .md，不会发布。改名为 documents/m.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "documents/n.md  [error file/misnamed-document] n.md  是一份文件，但扩展名不是 .md，不会发布。改名为 documents/n.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "documents/第1.2条.txt [error file/misnamed-document] 第1.2条.txt 是一份文件，但扩展名不是 .md，不会发布。改名为 documents/第1.2条.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "guide.md.txt [error file/misnamed-document] guide.md.txt 是一份文件，但扩展名不是 .md，不会发布。改名为 guide.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
      "rules/j.md.txt [error file/misnamed-document] j.md.txt 是一份文件，但扩展名不是 .md，不会发布。改名为 rules/j.md；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
    ]
  `);
});

test("upper case is read; a copy, a plain text and an attachment are no documents", async () => {
  const files = {
    "documents/b.MD": documentText(2),
    "Guide.md": "指南",
    "documents/a.md.bak": documentText(1),
    "documents/说明.txt": "说明\n---\ntitle: 无\n",
    "documents/a/数据.txt": "标题: 无\n",
    "documents/a/手册.markdown": "# 手册",
  };
  expect(await toldOf(files)).toEqual([]);
});

test("settings under another name are an error, one too many is a warning", async () => {
  const files = {
    "publisher.yaml": "[]",
    "portal.yml": "name: 甲",
    "catalog.yaml": "[]",
    "catalogue.yaml": "[]",
    "设置/Portal.yaml": "name: 甲",
    "documents/a/portal.yaml": "附件",
    "exams/2026.yaml": "其他",
  };
  expect(await toldOf(files)).toMatchInlineSnapshot(`
    [
      "catalogue.yaml [warning file/unread-settings] catalogue.yaml 不会读：读的是 catalog.yaml。要用的内容写进 catalog.yaml，然后删去它。",
      "portal.yml [error file/misnamed-settings] portal.yml 不会读，应为 portal.yaml。改为内容文件夹里的 portal.yaml；用不着的删去。",
      "publisher.yaml [error file/misnamed-settings] publisher.yaml 不会读，应为 publishers.yaml。改为内容文件夹里的 publishers.yaml；用不着的删去。",
      "设置/Portal.yaml [error file/misnamed-settings] 设置/Portal.yaml 不会读，应为 portal.yaml。改为内容文件夹里的 portal.yaml；用不着的删去。",
    ]
  `);
});

test("names that are one on Windows or macOS are an error that names both", async () => {
  const files = {
    "documents/A.md": documentText(2),
    "documents/x/表.xlsx": "x",
    "documents/x/表.XLSX": "x",
    "documents/y/1.pdf": "x",
    "documents/Y/1.pdf": "x",
    "documents/caf\u00e9.md": documentText(3),
    "documents/cafe\u0301.md": documentText(4),
    "rules/甲/a.md": "正文",
    "rules/乙/A.md": "正文",
    "annual-reports/2020.md": "正文",
    "annual-reports/旧/2020.md": "正文",
  };
  expect(await toldOf(files)).toMatchInlineSnapshot(`
    [
      "annual-reports/2020.md [error file/same-page] annual-reports/2020.md 与 annual-reports/旧/2020.md 会是同一个网址。给其中一个换个文件名；内容相同的，删去一个。",
      "documents/A.md [error file/same-name] documents/A.md 与 documents/a.md 只有大小写不同。在 Windows 和 macOS 上是同一个名称，一个会盖掉另一个。给其中一个换个名称；内容相同的，删去一个。",
      "documents/Y [error file/same-name] documents/Y 与 documents/y 只有大小写不同。在 Windows 和 macOS 上是同一个名称，一个会盖掉另一个。给其中一个换个名称；内容相同的，删去一个。",
      "documents/café.md [error file/same-name] documents/café.md 与 documents/café.md 看起来一样，只是字符的编码不同（U+0065 U+0301 / U+00E9）。在 macOS 上是同一个名称，一个会盖掉另一个。给其中一个换个名称；内容相同的，删去一个。",
      "documents/x/表.XLSX [error file/same-name] documents/x/表.XLSX 与 documents/x/表.xlsx 只有大小写不同。在 Windows 和 macOS 上是同一个名称，一个会盖掉另一个。给其中一个换个名称；内容相同的，删去一个。",
      "rules/乙/A.md [error file/same-page] rules/乙/A.md 与 rules/甲/a.md 会是同一个网址。给其中一个换个文件名；内容相同的，删去一个。",
    ]
  `);
});

test("a folder of attachments in another case than its document is an error", async () => {
  const files = { "documents/b.md": documentText(2), "documents/B/一/1.pdf": "x" };
  expect(await toldOf(files)).toMatchInlineSnapshot(`
    [
      "documents/B [error file/folder-in-other-case] 文件夹“B”与文件“b.md”的名称不完全相同（大小写，或看不出的字符编码），里面的 1 个文件不会随它发布。把文件夹改名为“b”。",
    ]
  `);
});

// Windows has no pipes among files.
const whereThereArePipes = test.skipIf(process.platform === "win32");

whereThereArePipes(
  "a folder named as a document, a pipe and a socket are an error, and nothing waits for them",
  async () => {
    const told = await toldOf({}, (root) => {
      mkdirSync(join(root, "documents/b.md"));
      execFileSync("mkfifo", [join(root, "documents/c.md")]);
      symlinkSync(join(root, "documents/c.md"), join(root, "documents/d.md"));
    });
    expect(told).toMatchInlineSnapshot(`
    [
      "documents/b.md [error file/folder-like-document] b.md 是文件夹，不是文件，不会作为文件发布。把里面的 .md 移出来；放附件的文件夹，名称去掉 .md。",
      "documents/c.md [error file/not-regular] documents/c.md 不是普通文件（是管道、套接字或设备），读不了。删去它，换成真正的文件。",
      "documents/d.md [error file/not-regular] documents/d.md 不是普通文件（是管道、套接字或设备），读不了。删去它，换成真正的文件。",
    ]
  `);
  },
);

test("no documents is an error, unless they are there under wrong names", async () => {
  const codes = async (files: Record<string, string>, more?: (root: string) => void) => {
    const root = temporaryFolder(files);
    more?.(root);
    return (await readContent(root)).diagnostics.map(({ code }) => code);
  };
  expect(await codes({ "portal.yaml": "" })).toEqual(["content/no-documents"]);
  expect(await codes({}, (root) => mkdirSync(join(root, "documents")))).toEqual([
    "content/no-documents",
  ]);
  expect(await codes({ "documents/a.pdf": "x" })).toEqual(["content/no-documents"]);
  expect(await codes({ "Documents/a.md": documentText(1) })).toEqual(["file/misplaced"]);
  // The folder above was named.
  const above = { "content/documents/a.md": documentText(1) };
  expect((await codes(above)).sort()).toEqual(["content/no-documents", "file/misplaced"]);
});
