import { expect, test } from "vitest";
import { formatDiagnostics } from "../../checks/reports/pretty.ts";
import { documentSchema } from "../../schema/document.ts";
import { readFields } from "../fields/read-fields.ts";
import { parseYaml } from "./yaml.ts";

const head =
  "title: 关于防汛的通知\nindexNumber: QH001-2020-00001\npublisher: 青禾县人民政府\npublishedOn: 2020-03-05\n";
const read = (more: string) =>
  readFields(parseYaml(head + more), documentSchema, "documents/a.md").diagnostics;
const codes = (more: string) => read(more).map(({ code, severity }) => `${severity} ${code}`);

test("what belongs below withdrawal stops the build beside it, with the line to write", () => {
  const found = read(
    "withdrawal:\n    on: 2026-01-31\n    reason: 有误\nhideTitle: 是\n接替文件: QH001-2020-00002\n",
  );
  expect(formatDiagnostics(found, { language: "zh", color: false })).toMatchInlineSnapshot(`
    "documents/a.md:8:1  错误  下级字段写到了外面
        “hideTitle”是 withdrawal 的下级字段，写在外面不起作用。
        改法：写在 withdrawal 里面：移到第 5 行“withdrawal:”的下一行，行首留空格，写成“    hideTitle: 是”。
        field/outside

    documents/a.md:9:1  错误  下级字段写到了外面
        “接替文件”是 withdrawal 的下级字段，写在外面不起作用。
        改法：写在 withdrawal 里面：移到第 5 行“withdrawal:”的下一行，行首留空格，写成“    接替文件: QH001-2020-00002”。
        field/outside

    2 处错误，0 处警告，0 处提示，涉及 1 个文件。"
  `);
  expect(
    formatDiagnostics(read("withdrawal: {on: 2026-01-31, reason: 有误}\nhideTitle: 是\n"), {
      language: "zh",
      color: false,
    }),
  ).toMatchInlineSnapshot(`
    "documents/a.md:6:1  错误  下级字段写到了外面
        “hideTitle”是 withdrawal 的下级字段，写在外面不起作用。
        改法：写在 withdrawal 里面：删去这一行，在第 5 行的花括号里加上“, hideTitle: 是”。
        field/outside

    1 处错误，0 处警告，0 处提示，涉及 1 个文件。"
  `);
});

test("so it does without a line for withdrawal, one by one", () => {
  expect(codes("on: 2026-01-31\nreason: 有误\nhideTitle: 是\nsuccessor: 甲\n")).toEqual(
    Array(4).fill("error field/outside"),
  );
  expect(
    formatDiagnostics(read("隐去名称: 是\n"), { language: "zh", color: false }),
  ).toMatchInlineSnapshot(`
    "documents/a.md:5:1  错误  下级字段写到了外面
        “隐去名称”是 withdrawal 的下级字段，写在外面不起作用。
        改法：写在 withdrawal 里面：前面加一行“withdrawal:”，这一行行首留空格，写成“  隐去名称: 是”。
        field/outside

    1 处错误，0 处警告，0 处提示，涉及 1 个文件。"
  `);
});

test("a word that may mean anything is an unknown field, unless withdrawal is there", () => {
  expect(codes("原因: 有误\n")).toEqual(["warning field/unknown"]);
  expect(codes("withdrawal:\n原因: 有误\n")).toEqual(["error field/outside"]);
});

test("fields of entries of a list, and others, are unknown as before", () => {
  expect(codes("path: a.pdf\ncolour: 红\n")).toEqual(Array(2).fill("warning field/unknown"));
});
