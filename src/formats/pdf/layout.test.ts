import { expect, test } from "vitest";
import { type Placed, pdfOf } from "../../authoring/import/fixtures/pdf.ts";
import { shownBlocks, shownLeftOut } from "../../authoring/import/fixtures/shown.ts";
import { readPdf } from "./read-pdf.ts";

async function read(...pages: Placed[][]) {
  const { page, notes } = await readPdf(pdfOf(pages));
  return { shown: shownBlocks(page), leftOut: shownLeftOut(page), notes };
}

/** Lines of 12 points, one below the other. */
function lines(texts: readonly string[], { left = 80, top = 700, leading = 24 } = {}): Placed[] {
  return texts.map((text, index) => ({
    text: text.trimStart(),
    left: left + 12 * (text.length - text.trimStart().length),
    bottom: top - leading * index,
  }));
}

const sentence = "各乡镇人民政府应当加强供水工程建设管理，保障群众饮水安全，并按季度报告进展情况。";

test("raised and lowered figures are told from the line by their size and place", async () => {
  const at = (text: string, left: number, size = 12, rise = 0): Placed => ({
    text,
    left,
    bottom: 700 + rise,
    size,
  });
  const { shown } = await read([
    at("库容５×１０", 80),
    at("３", 152, 8, 5),
    at("立方米，ＣＯ", 160),
    at("２", 232, 8, -3),
    at("，小字", 240, 8),
  ]);
  expect(shown).toEqual(["库容５×１０<sup>３</sup>立方米，ＣＯ<sub>２</sub>，小字"]);
});

test("two columns are read one after the other, in whatever order the file has their lines", async () => {
  const column = (from: number) =>
    ["  甲乙", "", "", "  丙丁", "", ""].map((start, index) => {
      const length = index % 3 === 2 ? 8 : 16 - start.length;
      return `${start}${sentence.slice(from + index, from + index + length)}`;
    });
  const left = lines(column(0), { left: 60, top: 640 });
  const right = lines(column(8), { left: 310, top: 640 });
  const head: Placed[] = [
    { text: "青禾县人民政府关于加强供水管理的通知", left: 150, bottom: 720, size: 18 },
  ];
  const foot = lines(["全县各单位、各部门、各乡镇和街道办事处应当遵照执行以上各项规定要求。"], {
    left: 60,
    top: 440,
  });
  const byColumn = await read([...head, ...left, ...right, ...foot]);
  const byRow = await read([
    ...head,
    ...left.flatMap((one, at) => [one, right[at] ?? one]),
    ...foot,
  ]);
  expect(byColumn.shown).toEqual(byRow.shown);
  const join = (texts: string[]) => texts.map((text) => text.trimStart()).join("");
  expect(byRow.shown).toEqual([
    head[0]?.text,
    join(column(0).slice(0, 3)),
    join(column(0).slice(3)),
    join(column(8).slice(0, 3)),
    join(column(8).slice(3)),
    foot[0]?.text,
  ]);
});

test("rows of a table stay rows, in whatever columns their cells stand", async () => {
  const rows = [
    ["乡镇", "项目", "金额"],
    ["柳溪镇", "新建水渠并配套建设量水设施", "100"],
    ["石桥镇", "泵站", "200"],
    ["茶岭乡", "维修养护及安全监测项目", "300"],
  ];
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => ({ text, left: 80 + 180 * column, bottom: 700 - 24 * at })),
  );
  expect((await read(cells)).shown).toEqual(rows.map((row) => row.join(" ")));
});

test("lines that end where the next word would not fit are joined, ragged or not", async () => {
  const { shown } = await read(
    lines([
      `  ${sentence.slice(0, 26)}`,
      sentence.slice(0, 28),
      sentence.slice(0, 25),
      "1234.5万元，由县财政安排。",
      `  ${sentence.slice(0, 26)}`,
      sentence.slice(0, 25),
      "情况，另行通知。",
      sentence.slice(0, 20),
      "另起一行。",
    ]),
  );
  expect(shown).toEqual([
    `${sentence.slice(0, 26)}${sentence.slice(0, 28)}${sentence.slice(0, 25)}1234.5万元，由县财政安排。`,
    `${sentence.slice(0, 26)}${sentence.slice(0, 25)}`,
    "情况，另行通知。",
    sentence.slice(0, 20),
    "另起一行。",
  ]);
});

test("a wider distance between lines parts paragraphs that are not indented", async () => {
  const full = sentence.slice(0, 30);
  const above = lines([full, full]);
  const below = lines([full, "完。"], { top: 700 - 24 * 3 });
  expect((await read([...above, ...below])).shown).toEqual([full + full, `${full}完。`]);
});

test("blanks that only spread a line to its edges are none, those between words are", async () => {
  const { shown } = await read([
    { text: "关于加强供水管理工作的通知", left: 80, bottom: 700, spacing: 4 },
    { text: "第一章 总则", left: 80, bottom: 620 },
    { text: sentence.slice(0, 26), left: 80, bottom: 600 },
    { text: "索引号：甲", left: 80, bottom: 580 },
    { text: "文号：乙", left: 300, bottom: 580 },
  ]);
  expect(shown).toEqual([
    "关于加强供水管理工作的通知",
    "第一章 总则",
    sentence.slice(0, 26),
    "索引号：甲 文号：乙",
  ]);
});

test("blanks between Chinese and figures are none where nearly all have one, as Word prints them", async () => {
  const spaced = lines(["2026 年 11 月 2 日，投资 100 万元"]);
  expect((await read(spaced)).shown).toEqual(["2026年11月2日，投资100万元"]);
  const mixed = lines(["2026年11月2日，见表 A 和表 B 的 2 处说明"]);
  expect((await read(mixed)).shown).toEqual(["2026年11月2日，见表 A 和表 B 的 2 处说明"]);
});

/** A page of text with a head and a foot; the body differs from page to page. */
function framed(index: number, head: string | null, foot: string | null): Placed[] {
  const body = lines([`  ${sentence.slice(index, index + 26)}`, `第${index + 1}段到此为止。`]);
  const marks = [
    { text: head ?? "", left: 240, bottom: 805, size: 9 },
    { text: foot ?? "", left: 280, bottom: 30, size: 9 },
  ];
  return [...marks, ...body].filter(({ text }) => text !== "");
}

test("heads, feet and page numbers are left out and told, however the numbers are written", async () => {
  const { shown, leftOut } = await read(
    framed(0, "青禾县政府公报 2026年第5期", "第 3 页 共 6 页"),
    framed(1, "青禾县政府公报 2026年第5期", "第 4 页 共 6 页"),
    framed(2, "青禾县政府公报 2026年第5期", "第 5 页 共 6 页"),
  );
  expect(shown.join("")).not.toMatch(/公报|共 6 页/u);
  expect(shown).toHaveLength(3);
  expect(leftOut).toEqual(
    [3, 4, 5].flatMap((number) => [
      "running-head 青禾县政府公报 2026年第5期",
      `running-head 第 ${number} 页 共 6 页`,
    ]),
  );
});

test("heads of left and right pages differ; a head is also one when only two pages have it", async () => {
  const pages = ["左页", "右页", "左页", "右页"].map((side, index) =>
    framed(index, `县政府公报${side}`, null),
  );
  const { shown, leftOut } = await read(...pages);
  expect(shown).toHaveLength(4);
  expect(leftOut).toHaveLength(4);
});

test("what stands at the edge of one page only, or differs, is text", async () => {
  const { leftOut, shown } = await read(
    framed(0, "第一部分说明", "制表人：张三"),
    framed(1, "第二部分说明", "制表人：李四"),
  );
  expect(leftOut).toEqual([]);
  expect(shown).toContain("第一部分说明");
});

test("the same large title on two pages is that of two forms", async () => {
  const form = (name: string): Placed[] => [
    { text: "申请登记表", left: 240, bottom: 790, size: 20 },
    ...lines([`姓名：${name}`, "住址：青禾县"]),
  ];
  expect((await read(form("甲"), form("乙"))).leftOut).toEqual([]);
});

test("marks that stand askew are left out and told", async () => {
  const mark = { text: "内部文件严禁外传", left: 150, bottom: 300, size: 40, angle: 45 };
  const { shown, leftOut } = await read([mark, ...lines(["正文到此为止。"])]);
  expect(shown).toEqual(["正文到此为止。"]);
  expect(leftOut).toEqual(["running-head 内部文件严禁外传"]);
});

test("pages without text among others are named", async () => {
  const { notes } = await read(lines(["正文。"]), [], lines(["附件。"]), []);
  expect(notes).toEqual([{ code: "pages-without-text", values: { lines: "2、4" } }]);
});
