import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlainText } from "../../../../formats/plain/read-plain-text.ts";
import { findMetadata } from "../find-metadata.ts";

function offered(...lines: string[]): string[] {
  return findMetadata(readPlainText(lines.join("\n")))
    .offers.filter(({ field }) => field === "title")
    .map(({ value, how, line }) => `${value} ${how} ${line}`);
}

test("a line above the text is offered, also one that hardly looks like a title", () => {
  expect(offered("防汛值班安排", "", "各乡镇：", "请按时到岗。")).toEqual([
    "防汛值班安排 first-line 1",
  ]);
});

test("the last step of the breadcrumb is offered where it names a document", () => {
  const trail = (last: string) => `当前位置：首页 > 政务公开 > ${last}`;
  const sentence = "现将有关事项通知如下。";
  expect(offered(trail("关于做好防汛工作的通知"), "", sentence)).toEqual([
    "关于做好防汛工作的通知 breadcrumb 1",
    "现将有关事项通知如下 first-sentence 3",
  ]);
  expect(offered(trail("规范性文件"), "", sentence)).toEqual([
    "现将有关事项通知如下 first-sentence 3",
  ]);
});

test("a title is made of the first sentence: of its first clauses where it is long", () => {
  expect(
    offered(
      "2022年,在县委的领导下,全县认真做好防汛工作,严格落实各项责任,保障了群众的生命财产安全。",
      "一、责任",
    ),
  ).toEqual(["2022年,在县委的领导下,全县认真做好防汛工作,严格落实各项责任…… first-sentence 1"]);
  const long =
    "全县各级各部门各乡镇各村各组全体干部职工和广大群众在防汛抗旱救灾重建工作中团结一心奋力拼搏。";
  expect(offered(long)).toEqual([`${long.slice(0, 40)}…… first-sentence 1`]);
});

test("whom a text addresses, headings, organs, days and numbers are no first sentence", () => {
  expect(
    offered(
      "各区人民政府，县直各部门：",
      "一、总体要求。",
      "（一）目标。",
      "做好防汛工作，现将情况报告如下：",
      "第一条 略。",
    ),
  ).toEqual(["做好防汛工作，现将情况报告如下 first-sentence 4"]);
});

test("a text without words offers no title", () => {
  expect(offered("12345 67890。", "……")).toEqual([]);
});

test("nothing is invented: an offered title stands in its line, sign by sign", () => {
  const piece = fc.constantFrom(
    "防汛",
    "通知",
    "，",
    "。",
    "：",
    "一、",
    "2020年1月2日",
    " ",
    "青禾县水利局",
    "关于",
    "（一）",
    "a",
    "《",
    "\t",
  );
  const line = fc.array(piece, { minLength: 1, maxLength: 30 }).map((all) => all.join(""));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const page = readPlainText(lines.join("\n"));
      const all = lines.join("").replace(/\s/gu, "");
      for (const { field, value } of findMetadata(page).offers) {
        if (field !== "title") continue;
        expect(all).toContain(value.replace(/……$/u, "").replace(/\s/gu, ""));
        expect(Array.from(value).length).toBeLessThanOrEqual(160);
      }
    }),
    { numRuns: 300 },
  );
});
