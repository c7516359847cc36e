import { expect, test } from "vitest";
import type { FrontMatter } from "../../schema/index.ts";
import { closingText } from "./closing.ts";
import type { Imported } from "./imported.ts";

const whole: Partial<FrontMatter> = {
  ...{ title: "关于防汛的通知", indexNumber: "QH001-2020-00001" },
  ...{ publisher: "青禾县人民政府", publishedOn: "2020-01-02" },
};

function imported(
  frontMatter: Partial<FrontMatter>,
  notes: Extract<Imported, { refusal: null }>["notes"] = [],
): Imported {
  return {
    ...{ source: "a.html", output: "content/a.md", frontMatter, review: [], notes },
    ...{ dropped: [], refusal: null },
  };
}

function without(...names: (keyof FrontMatter)[]): Partial<FrontMatter> {
  const entries = Object.entries(whole).filter(([name]) => !names.some((one) => one === name));
  return { ...Object.fromEntries(entries), draft: true };
}

test("of whole documents it says how many there are", () => {
  expect(closingText([imported(whole)], 2, "zh")).toMatchInlineSnapshot(
    `"共 1 个文件：导入 1 个，其中 0 个有待核对的内容；拒绝 0 个；另有 2 个其他类型的文件没有读。"`,
  );
});

test("of drafts it says what they lack, and by which options that is given", () => {
  const drafts = [
    imported(whole),
    imported(without("indexNumber", "publishedOn")),
    imported(without("publisher", "publishedOn")),
    imported(without("indexNumber"), [{ code: "no-unit-code", values: {} }]),
  ];
  expect(closingText(drafts, 0, "zh")).toMatchInlineSnapshot(`
    "共 4 个文件：导入 4 个，其中 0 个有待核对的内容；拒绝 0 个。
    3 份还缺必需的内容，先作草稿，不发布。缺索引号的 2 份（portal.yaml 的 unitCode）、缺发布机构的 1 份（--publisher）、缺日期的 2 份（--published-on）：在文件里写上，或者补上括号里的，加 --force 再导入一次。"
  `);
  expect(closingText(drafts, 0, "en")).toMatchInlineSnapshot(`
    "4 files: 4 imported, 0 of them to be reviewed; 0 refused.
    3 lack what a page needs, and are drafts, not published. 2 lack indexNumber (unitCode in portal.yaml), 1 lack publisher (--publisher), 2 lack a day (--published-on): write it in the files, or give what stands in brackets and import again with --force."
  `);
  expect(closingText([imported(without("title"))], 0, "zh")).toMatchInlineSnapshot(`
    "共 1 个文件：导入 1 个，其中 0 个有待核对的内容；拒绝 0 个。
    1 份还缺必需的内容，先作草稿，不发布。"
  `);
});

test("a document whose file says what to look at counts, also where no field is unsure", () => {
  const one = imported(whole, [{ code: "script-writes", values: { count: "1", line: "3" } }]);
  expect(closingText([one], 0, "zh")).toContain("其中 1 个有待核对的内容");
});
