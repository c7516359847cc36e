import fc from "fast-check";
import { expect, test } from "vitest";
import { parseYaml } from "../yaml-source/yaml.ts";
import { withoutOpenMarks } from "./leave-out.ts";
import { hasOpenMark, openMarks } from "./marks.ts";
import { leaveOutUnfilled } from "./settings.ts";

test("open marks are found with their places; comments and ordinary words are none", () => {
  const text =
    "电话：【待填】\n\n<!-- 【待填】\n【待填】 -->共【待填：多少】件、【 待填:几 】件\n待填的表【见附件】";
  expect(openMarks(text)).toEqual([
    { line: 1, column: 4, found: "【待填】" },
    { line: 4, column: 10, found: "【待填：多少】" },
    { line: 4, column: 19, found: "【 待填:几 】" },
  ]);
  const marks = [
    "［待填］",
    "[待填：电话]",
    "【待填】前",
    "【待填 电话】",
    "【待填写】",
    "（待填）",
  ];
  expect(marks.filter((text) => !hasOpenMark(text))).toEqual([]);
  const words = ["待填", "【填】", "【待填写完毕】", "（待填写）", "（待填 表）", "（待填表的）"];
  expect(words.filter(hasOpenMark)).toEqual([]);
});

test("of a guide the line, the paragraph, the list item or the row is left out, never half a sentence", () => {
  const guide = `## 三、公开工作机构

办公地址：青禾县政府街1号
办公时间：【待填】
联系电话：0999-6722000

申请可以当面提交，也可以寄到【待填：地址】，
我们在收到之日起二十个工作日内答复。

- 传真：【待填】
- 邮箱：zwgk@qinghe.example

|科室|电话|
|---|---|
|办公室|【待填】|
|政务公开股|0999-6722001|

|乡镇|电话|
|---|---|
|禾丰镇|【待填】|

完。`;
  const left = withoutOpenMarks(guide);
  expect(left.split("\n")).toHaveLength(guide.split("\n").length);
  expect(left.replace(/\n{3,}/g, "\n\n")).toBe(`## 三、公开工作机构

办公地址：青禾县政府街1号
联系电话：0999-6722000

- 邮箱：zwgk@qinghe.example

|科室|电话|
|---|---|
|政务公开股|0999-6722001|

完。`);
});

test("no mark is left in any text, what has none is as it was, and lines do not move up across blocks", () => {
  const piece = fc.constantFrom(
    "【待填】",
    "【待填：电话】",
    "电话：",
    "，",
    "。",
    "县",
    "\n",
    "\n\n",
    "|",
    "- ",
    "|---|\n",
    "<!--",
    "-->",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      const left = withoutOpenMarks(text);
      expect(left.split("\n")).toHaveLength(text.split("\n").length);
      if (openMarks(text).length === 0) expect(left).toBe(text);
      else if (!text.includes("<!--")) expect(openMarks(left)).toEqual([]);
    }),
  );
});

test("settings do without what is not filled in, an entry without its name altogether", () => {
  const source = parseYaml(`contact:
  phone: 【待填】
  address: 政府街1号
list:
  - { id: a, name: 【待填：机关名称】 }
  - { id: b, name: 乙局, code: 【待填】 }
keywords: [公开, 【待填】]
`);
  expect(
    leaveOutUnfilled(source).map(({ field, line, found }) => `${field} ${line} ${found}`),
  ).toEqual([
    "contact 2 【待填】",
    "list 5 【待填：机关名称】",
    "list 6 【待填】",
    "keywords 7 【待填】",
  ]);
  expect((source.root as { toJSON(): unknown }).toJSON()).toEqual({
    contact: { address: "政府街1号" },
    list: [{ id: "b", name: "乙局" }],
    keywords: ["公开"],
  });
});
