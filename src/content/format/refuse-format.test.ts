import { join, relative, sep } from "node:path";
import { expect, test } from "vitest";
import { messageLanguages } from "../../diagnostics/wordings/wording.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { readContent } from "../read-content.ts";
import { laterFormat } from "./fixtures/invented-format.ts";
import { contentFormat } from "./migrations.ts";
import { FormatError, refuseFormat } from "./refuse-format.ts";
import { statedFormat } from "./stated-format.ts";

const folder = (text: string | Buffer) => temporaryFolder({ "portal.yaml": text });

/** What is said of a folder, the place of its file apart; null: it is read. */
function refusal(
  text: string,
  language: "zh" | "en",
  options: Parameters<typeof refuseFormat>[2] = {},
): string | null {
  const root = folder(text);
  try {
    refuseFormat(root, language, options);
    return null;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const path = relative(process.cwd(), join(root, "portal.yaml")).replaceAll(sep, "/");
    return error.message.replace(path, "portal.yaml");
  }
}

test("a newer format is refused in one line: what was found, where, what is known, what to do", () => {
  expect(refusal("# 门户\nformatVersion: 2\n", "zh")).toMatchInlineSnapshot(
    `"portal.yaml:2：内容的格式版本是 2，本程序只认到 1。什么都没有做；请先升级程序，见 docs/upgrading.md。"`,
  );
  expect(refusal("# 门户\nformatVersion: 2\n", "en")).toMatchInlineSnapshot(
    `"portal.yaml:2: the content has format version 2; this program knows up to 1. Nothing was done; upgrade the program first: docs/upgrading.md."`,
  );
  expect(refusal("formatVersion: 2\n", "zh", { migrates: true })).toMatch(/^portal.yaml:1：/);
});

test("an older format that reads otherwise is refused in one line, unless it is to be migrated", () => {
  const later = { format: laterFormat };
  expect(refusal("formatVersion: 1\n", "zh", later)).toMatchInlineSnapshot(
    `"portal.yaml:1：内容的格式版本是 1，本程序用 3。什么都没有做；请先用 npm run check -- --fix 改成新格式（加 --dry-run 先看要改什么，见 docs/upgrading.md）。"`,
  );
  expect(refusal("formatVersion: 1\n", "en", later)).toMatchInlineSnapshot(
    `"portal.yaml:1: the content has format version 1; this program uses 3. Nothing was done; migrate it by npm run check -- --fix first (with --dry-run it only says what it would change: docs/upgrading.md)."`,
  );
  expect(refusal("name: 甲\n", "zh", later)).toMatch(/^portal.yaml:1：内容的格式版本是 0，/);
  expect(refusal("formatVersion: 1\n", "zh", { ...later, migrates: true })).toBe(null);
  expect(refusal("formatVersion: 3\n", "zh", later)).toBe(null);
});

test("all other folders are let through: known formats, none stated, no settings, what is no settings file", () => {
  for (const language of messageLanguages) {
    expect(refusal(`formatVersion: ${contentFormat.current}\n`, language)).toBe(null);
    for (const root of [
      folder("name: 甲\n"),
      folder(""),
      folder(Buffer.from([0xff, 0xfe, 0x00])),
      folder("x".repeat(2_000_000)),
      temporaryFolder({ "portal.yaml/formatVersion": "formatVersion: 2\n" }),
      temporaryFolder({}),
      join(temporaryFolder({}), "没有"),
    ])
      expect(() => refuseFormat(root, language)).not.toThrow();
  }
});

test.each([
  ["formatVersion: 2"],
  ["FORMATVERSION : 2 # 注"],
  ["format-version: '2'"],
  ['"formatVersion": "2"'],
  ["\uFEFF格式版本：2"],
  ["格 式 版 本: 2"],
  ["name: 甲\r\nformatVersion: 2\r\n"],
  ["name: 甲\rformatVersion: 2\r"],
  ["formatVersion: 1\nformatVersion: 2"],
  ["名称: {\nformatVersion: 2"],
])("%j states version 2, however it is written", (text) => {
  expect(statedFormat(folder(text))?.version).toBe(2);
});

test.each([
  ["# formatVersion: 2"],
  ["description: formatVersion 2"],
  ["description: |\n  formatVersion: 2"],
  ["formatVersion: 2.5"],
  ["formatVersion: 二"],
  ["formatVersions: 2"],
  ["formatVersion: -2"],
])("%j states none", (text) => {
  expect(statedFormat(folder(text))).toEqual({ version: 0, line: 1 });
});

test("what states a newer format in another way is an error of its own, and so is what is no version", async () => {
  const codes = async (text: string) =>
    (await readContent(temporaryFolder({ "portal.yaml": text, "documents/a.txt": "" }))).diagnostics
      .filter(({ file }) => file === "portal.yaml")
      .map(({ code, line, values: { found } }) => [code, line, found]);
  expect(await codes("{ name: 甲, formatVersion: 2 }\n")).toEqual([["field/newer-format", 1, "2"]]);
  for (const [text, found] of [
    ["formatVersion: 0\n", "0"],
    ["formatVersion: -1\n", "-1"],
    ["formatVersion: 1.5\n", "1.5"],
    ["formatVersion: 一\n", "一"],
  ])
    expect(await codes(String(text))).toEqual([["field/not-a-number", 1, found]]);
  expect(await codes("formatVersion: 1\n")).toEqual([]);
  expect(await codes("formatVersion:\n")).toEqual([]);
});
