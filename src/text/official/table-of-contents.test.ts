import { expect, test } from "vitest";
import { renderText } from "../rendering/render.ts";

const chapters = ["第一章　总则", "第二章　供水", "　第一节　建设", "第三章　附则"];
const text = [
  "第一章　总　则",
  "第一条　为了规范供水，制定本办法。",
  "第二章　供水",
  "第一节　建设",
  "第二条　工程统一规划。",
  "第三章　附则",
  "第三条　本办法自公布之日起施行。",
];

const anchors = (...lines: string[]) =>
  renderText(lines.join("\n\n")).outline.map(({ id, title }) => `${id} ${title.slice(0, 3)}`);

const real = [
  "chapter-1 第一章",
  "article-1 第一条",
  "chapter-2 第二章",
  "chapter-2-1 第一节",
  "article-2 第二条",
  "chapter-3 第三章",
  "article-3 第三条",
];

test.each(["目　录", "目录", "目 次", "【目录】"])(
  "lines below %s are text, and the anchors are those of the chapters themselves",
  (word) => {
    const { html } = renderText([word, ...chapters, ...text].join("\n\n"));
    expect(anchors(word, ...chapters, ...text)).toEqual(real);
    for (const line of chapters) expect(html).toContain(`<p>${line.trim()}</p>`);
  },
);

test("pages, dots and a preface in the table do not matter", () => {
  const table = ["前言……1", ...chapters.map((line, page) => `${line}……（${page + 2}）`)];
  expect(anchors("目录", ...table, ...text)).toEqual(real);
  expect(anchors(["目录", ...table].join("\n"), ...text)).toEqual(real);
});

test("a table whose chapters are worded otherwise is one all the same", () => {
  expect(anchors("目录", "第一章　总纲", "第二章　水", "第三章　附", ...text)).toEqual(real);
});

test("lines of the table that are written as headings are text too, and none is lost", () => {
  const { html, sections } = renderText(
    "## 目录\n\n## 第一章　总则\n\n## 第二章　附则\n\n## 第一章　总则\n\n甲。\n\n## 第二章　附则\n\n乙。",
  );
  expect(html).toContain("<p>第二章　附则</p>");
  expect(sections.map(({ id, blocks }) => [id, blocks.length])).toEqual([
    [expect.stringMatching(/^t-/), 2],
    ["chapter-1", 1],
    ["chapter-2", 1],
  ]);
});

test("numbers below the table are headings and items as ever", () => {
  expect(
    anchors("目录", "一、目标", "二、任务", "一、目标", "坚持。", "二、任务", "落实。"),
  ).toEqual(["s-1 一、目", "s-2 二、任"]);
});

test("where the word heads the text itself, its lines are what they would be", () => {
  expect(anchors("行政许可事项目录", ...text)).toEqual(real);
  expect(anchors("目录", ...text)).toEqual(real);
});
