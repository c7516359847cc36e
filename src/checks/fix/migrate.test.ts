import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listFolder } from "../../content/folder/folder.ts";
import { laterFormat } from "../../content/format/fixtures/invented-format.ts";
import { refuseFormat } from "../../content/format/refuse-format.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { fixFolder } from "./fix-folder.ts";
import { fixText } from "./fix-text.ts";

const old = {
  "portal.yaml": "# 门户\r\nformatVersion: 1 # 不要改\r\nfax: 0000-0002101\r\n",
  "documents/a.md": "\uFEFF---\r\n名称: 甲\r\nabstract: abstract 乙\r\n---\r\nabstract: 正文\r\n",
  "documents/b.md": "---\ntitle: 丙\n---\nabstract: 正文\n",
  "guide.md": "---\ntitle: 指南\nabstract: 丁\n---\n",
  "documents/a/附件.txt": "abstract: 戊\n",
};
const later = {
  "portal.yaml": "# 门户\r\nformatVersion: 3 # 不要改\r\n# fax: 0000-0002101\r\n",
  "documents/a.md": "\uFEFF---\r\ntitle: 甲\r\nsummary: abstract 乙\r\n---\r\nabstract: 正文\r\n",
  "guide.md": "---\ntitle: 指南\nsummary: 丁\n---\n",
};
const textsIn = (root: string) =>
  Object.fromEntries(
    Object.keys(old).map((file) => [file, readFileSync(join(root, file), "utf8")]),
  );
const migrate = (root: string, dryRun = false) => fixFolder(listFolder(root), dryRun, laterFormat);

test("a folder of an older format is brought to the present one, through all steps in between", async () => {
  const root = temporaryFolder(old);
  expect(fixText(await migrate(root, true), "zh", true)).toMatchInlineSnapshot(`
    "格式 1 → 2：字段 abstract 改名为 summary
    格式 2 → 3：设置 fax 成为注释
    documents/a.md:3  abstract → summary
    documents/a.md:2  名称 → title
    guide.md:3  abstract → summary
    portal.yaml:3  fax → # fax
    portal.yaml:2  1 → 3
    可以代改 3 个文件，共 5 处；没有写入。"
  `);
  expect(textsIn(root)).toEqual(old);
  expect(() => refuseFormat(root, "zh", { format: laterFormat })).toThrow("内容的格式版本是 1");

  expect(fixText(await migrate(root), "en", false)).toMatchInlineSnapshot(`
    "format 1 → 2: field abstract is called summary
    format 2 → 3: setting fax becomes a remark
    documents/a.md:3  abstract → summary
    documents/a.md:2  名称 → title
    guide.md:3  abstract → summary
    portal.yaml:3  fax → # fax
    portal.yaml:2  1 → 3
    Mended 5 places in 3 files."
  `);
  expect(textsIn(root)).toEqual({ ...old, ...later });
  expect(() => refuseFormat(root, "zh", { format: laterFormat })).not.toThrow();
  expect(fixText(await migrate(root), "zh", false)).toBe("没有可以代改的地方。");
});

test("what was broken off half-way is done by the next run", async () => {
  // The settings come last: until they are written, the folder is of the older version.
  const root = temporaryFolder({ ...old, "documents/a.md": later["documents/a.md"] });
  await migrate(root);
  expect(textsIn(root)).toEqual({ ...old, ...later });
});

test("a file that cannot be read keeps the folder at its version until it is mended", async () => {
  const root = temporaryFolder({ ...old, "rules/坏.md": Buffer.from([0x2d, 0xff]) });
  const { unread, files } = await migrate(root);
  expect(unread).toEqual(["rules/坏.md"]);
  expect(fixText({ unread, files: [], migrations: [] }, "zh", false)).toMatchInlineSnapshot(`
    "打不开或者不是 UTF-8 的文字，没有改成新格式：rules/坏.md。改好以后再运行一次。
    没有可以代改的地方。"
  `);
  expect(files.map(({ file }) => file)).toEqual(["documents/a.md", "guide.md", "portal.yaml"]);
  expect(textsIn(root)["portal.yaml"]).toContain("formatVersion: 1");
  const mended = temporaryFolder({ ...textsIn(root), "rules/坏.md": "---\ntitle: 己\n---\n" });
  expect((await migrate(mended)).unread).toEqual([]);
  expect(textsIn(mended)).toEqual({ ...old, ...later });
});

test("a folder without settings states no version: every step is run, and no file is made", async () => {
  const { "portal.yaml": _, ...files } = old;
  const root = temporaryFolder(files);
  const { migrations } = await migrate(root);
  expect(migrations.map(({ from }) => from)).toEqual([1]);
  expect(listFolder(root).files).toEqual(Object.keys(files).sort());
  expect((await migrate(root)).files).toEqual([]);
});

const line = fc.constantFrom(
  ...[
    "---",
    "abstract: 甲",
    "名称: abstract",
    "title: 乙",
    "fax: 0",
    "# abstract: 丙",
    "",
    "  abstract: 丁",
  ],
  ...["成文日期: 2020年1月2日", "formatVersion: 1", "格式版本: 2", "正文“abstract:”", "\t| a |"],
);
const text = fc
  .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom("\n", "\r\n"))
  .map(([lines, end]) => lines.join(end));

test("no text and no sign is lost: what edits took away is all that is missing, and a second run does nothing", async () => {
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(text, text, fc.boolean(), async (settings, document, isHeaded) => {
      const written = isHeaded ? `---\n${document}\n---\n${document}` : document;
      const root = temporaryFolder({ "portal.yaml": settings, "documents/a.md": written });
      const { files } = await migrate(root);
      changed += files.length;
      for (const [file, before] of [
        ["portal.yaml", settings],
        ["documents/a.md", written],
      ] as const) {
        const after = readFileSync(join(root, file), "utf8");
        const edits = files.find((one) => one.file === file)?.edits ?? [];
        expect(count(after + edits.map(({ from }) => from).join(""))).toEqual(
          count(before + edits.map(({ to }) => to).join("")),
        );
      }
      expect((await migrate(root)).files).toEqual([]);
    }),
    { numRuns: 150 },
  );
  expect(changed).toBeGreaterThan(50);
});

/** How often each sign stands in a text. */
function count(text: string): Map<string, number> {
  const signs = Map.groupBy([...text].sort(), (sign) => sign);
  return new Map([...signs].map(([sign, all]) => [sign, all.length]));
}
