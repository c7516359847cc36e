import fc from "fast-check";
import { expect, test } from "vitest";
import { portalSettingsSchema } from "../../schema/index.ts";
import { readFields } from "../fields/read-fields.ts";
import { applyEdits } from "../source-text/edits.ts";
import { withLineFeeds } from "../source-text/line-ends.ts";
import { parseYaml } from "../yaml-source/yaml.ts";
import { stateFormat } from "./state-format.ts";

const stated = (text: string, version = 1) => applyEdits(text, stateFormat(text, version));

test.each([
  ["a line on top", "# 门户\nname: 甲\n", "formatVersion: 1\n# 门户\nname: 甲\n"],
  ["nothing in the file", "", "formatVersion: 1\n"],
  ["remarks alone", "# 门户\n", "formatVersion: 1\n# 门户\n"],
  ["labels", "栏目名称: 甲\n主办单位: 乙\n", "格式版本: 1\n栏目名称: 甲\n主办单位: 乙\n"],
  [
    "as many labels as names",
    "栏目名称: 甲\norgan: 乙\n",
    "formatVersion: 1\n栏目名称: 甲\norgan: 乙\n",
  ],
  [
    "files of Windows",
    "\uFEFFname: 甲\r\norgan: 乙\r\n",
    "\uFEFFformatVersion: 1\r\nname: 甲\r\norgan: 乙\r\n",
  ],
  ["files of old Macs", "name: 甲\rorgan: 乙\r", "formatVersion: 1\rname: 甲\rorgan: 乙\r"],
  [
    "all lines further in",
    "# 门户\n  name: 甲\n  organ: 乙\n",
    "  formatVersion: 1\n# 门户\n  name: 甲\n  organ: 乙\n",
  ],
  [
    "a document mark",
    "# 门户\n---\n# 名\nname: 甲\n",
    "# 门户\n---\n# 名\nformatVersion: 1\nname: 甲\n",
  ],
  ["braces", "{ name: 甲 }\n", "{formatVersion: 1, name: 甲 }\n"],
  ["braces without blanks", "{name: 甲}\n", "{formatVersion: 1, name: 甲}\n"],
  ["empty braces", "{}\n", "{formatVersion: 1}\n"],
  ["a remark between braces", "{\n# 注\n}\n", "{formatVersion: 1,\n# 注\n}\n"],
  ["a fault", "name：甲\n", null],
  ["a list", "- 甲\n", null],
  ["what is stated already", "formatVersion: 1\n", null],
  ["a label that states it", "格式版本: 1\n", null],
  ["no number", "formatVersion: 甲\n", null],
  ["a later one", "formatVersion: 2\n", null],
  [
    "a statement in the text of another field",
    "description: 'formatVersion: 0'\n",
    "formatVersion: 1\ndescription: 'formatVersion: 0'\n",
  ],
])("the version is stated beside %s", (_, text, wanted) => {
  expect(stated(text)).toBe(wanted ?? text);
});

test("an older version gives way to the later one, where it stands", () => {
  expect(stated("name: 甲\nformatVersion: 1 # 不要改\n", 2)).toBe(
    "name: 甲\nformatVersion: 2 # 不要改\n",
  );
  expect(stated('格式版本: "09"\r\n', 12)).toBe('格式版本: "12"\r\n');
  expect(stateFormat("\uFEFF# 甲\r\nformatVersion: '1'\r\n", 2)).toEqual([
    { start: 22, end: 23, line: 2, from: "1", to: "2" },
  ]);
});

const line = fc.constantFrom(
  ...[
    "name: 甲",
    "主办单位: 乙",
    "# 注",
    "contact:",
    "  phone: 0000",
    "联系方式: {电话: 0}",
    "",
    "---",
    "keywords:",
  ],
  ...[
    "  - 丙",
    "- 丁",
    "description: |",
    "  formatVersion: 7",
    "url: 'x",
    "formatVersion: 1",
    "格式版本： 1",
    "{",
    "}",
  ],
);
const settings = fc
  .tuple(
    fc.constantFrom("", "\uFEFF"),
    fc.array(line, { maxLength: 6 }),
    fc.constantFrom("\n", "\r\n", "\r"),
  )
  .map(([mark, lines, end]) => mark + lines.map((one) => one + end).join(""));
const read = (text: string) =>
  readFields(
    parseYaml(withLineFeeds(text.replace(/^\uFEFF/, ""))),
    portalSettingsSchema,
    "portal.yaml",
  );

test("whatever the file holds, it says the same as before and the version, and is left alone the next time", () => {
  let added = 0;
  fc.assert(
    fc.property(settings, (text) => {
      const edits = stateFormat(text, 1);
      if (edits.length === 0) return;
      added += 1;
      const after = stated(text);
      const [{ start, end, to, from } = { start: 0, end: 0, to: "", from: "" }] = edits;
      expect(edits).toHaveLength(1);
      expect(after.slice(0, start) + from + after.slice(start + to.length)).toBe(text);
      expect(start - end + from.length).toBe(0);
      const [before, now] = [read(text), read(after)];
      expect(now.plain).toEqual({ ...(before.plain as object), formatVersion: "1" });
      expect(now.diagnostics.map(({ code }) => code)).toEqual(
        before.diagnostics.map(({ code }) => code),
      );
      expect(stateFormat(after, 1)).toEqual([]);
    }),
    { numRuns: 800 },
  );
  expect(added).toBeGreaterThan(100);
});
