import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Cell, SourcePage } from "../../../formats/blocks/source-page.ts";
import { readPlainText } from "../../../formats/plain/read-plain-text.ts";
import type { FieldName } from "../../../schema/index.ts";
import { growth } from "../../../testing/hostile/growth.ts";
import { findMetadata } from "./find-metadata.ts";

/** A fictional header with its careful reading. */
interface Header {
  id: string;
  raw: string;
  fields: Partial<Record<FieldName, string | string[]>>;
  empty: FieldName[];
}

const headers: Header[] = readFileSync(new URL("fixtures/headers.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

describe("headers in every layout", () => {
  test.each(headers.map((header) => [header.id, header] as const))(
    "%s is read as a careful reader does",
    (_, { raw, fields, empty }) => {
      const found = fieldsOf(readPlainText(raw));
      expect(found).toEqual(fields);
      for (const field of empty) expect(found).not.toHaveProperty(field);
    },
  );
});

describe("tables", () => {
  test("cells of labels are followed by those of their values, or by the next label", () => {
    const page = pageOf(
      table([
        ["索引号", "QH001-2020-00001", "发布机构", "青禾县水利局"],
        ["文号", "关键词", "河道", ""],
      ]),
      line("正文第一句。"),
    );
    expect(fieldsOf(page)).toEqual({
      indexNumber: "QH001-2020-00001",
      publisher: "青禾县水利局",
      keywords: ["河道"],
    });
  });

  test("a row of labels stands over a row of values", () => {
    const page = pageOf(
      table([
        ["索引号", "发布日期"],
        ["QH001-2020-00001", "2020-01-02"],
      ]),
    );
    expect(fieldsOf(page)).toEqual({ indexNumber: "QH001-2020-00001", publishedOn: "2020-01-02" });
  });

  test("cells hold label and value together", () => {
    const page = pageOf(
      table([
        ["索引号：QH001-2020-00001", "发布机构：青禾县水利局"],
        ["文号：", "名称：青禾县河道名录"],
      ]),
    );
    expect(fieldsOf(page)).toEqual({
      title: "青禾县河道名录",
      indexNumber: "QH001-2020-00001",
      publisher: "青禾县水利局",
    });
  });

  test("a table of data stays in the text", () => {
    const list = table([
      ["名称", "文号", "有效性"],
      ["甲办法", "禾政发〔2001〕1号", "废止"],
      ["乙办法", "禾政发〔2002〕2号", "有效"],
    ]);
    const found = findMetadata(pageOf(line("青禾县规范性文件清理结果"), list));
    expect(found.body).toEqual([list]);
    expect(found.values.map(({ field }) => field)).toEqual(["title"]);
  });
});

describe("the text", () => {
  const notice = [
    "首页 > 政务公开 > 正文",
    "索引号：QH001-2020-00003 发布机构：青禾县水利局",
    "关于河道清淤的通知",
    "发布时间：2020-05-06 来源：县水利局 字体：【大 中 小】",
    "关于河道清淤的通知",
    "禾水〔2020〕3号",
    "",
    "各乡镇人民政府：",
    "现就河道清淤通知如下。",
    "时间：2020年5月至6月。",
    "",
    "青禾县水利局",
    "2020年5月5日",
    "",
    "附件：清淤河段名单",
    "【打印】【关闭窗口】",
    "主办：青禾县人民政府",
    "青ICP备00000001号",
  ].join("\n");

  test("begins below title and byline and ends above the foot of the page", () => {
    const { body, dropped } = findMetadata(readPlainText(notice));
    expect(body.map(textOf)).toEqual(notice.split("\n").slice(5, 15));
    expect(dropped.map((each) => `${each.line} ${each.as}`)).toEqual([
      "1 furniture",
      "2 header",
      "3 header",
      "4 header",
      "5 header",
      "16 furniture",
      "17 furniture",
      "18 furniture",
    ]);
  });

  test("gives number, organ and day of signature, with how and where they were found", () => {
    const { values } = findMetadata(readPlainText(notice));
    const told = values.map(
      ({ field, how, confidence, line }) => `${line} ${field} ${how} ${confidence}`,
    );
    expect(told).toEqual([
      "3 title title sure",
      "2 indexNumber label sure",
      "6 documentNumber number-in-text sure",
      "2 publisher label sure",
      "12 issuers signature sure",
      "13 issuedOn signature sure",
      "4 publishedOn byline sure",
      "4 source byline sure",
    ]);
  });

  test("keeps what is told of contacts, and loses labels that nobody knows only between known ones", () => {
    const page = [
      "索引号：QH001-2020-00004",
      "办理机构：注册股",
      "发布日期：2020-05-06",
      "青禾县办税指南",
      "联系人：办税股 联系电话：12366",
      "办理时间：工作日",
      "材料齐全的当场办结。",
    ].join("\n");
    const { body } = findMetadata(readPlainText(page));
    expect(body.map(textOf)).toEqual(page.split("\n").slice(4));
  });

  test("alone gives nothing that is not in it", () => {
    const { values, body, dropped } = findMetadata(
      readPlainText("本县全年降水量正常。\n各河段水质稳定。"),
    );
    expect(values).toEqual([]);
    expect(dropped).toEqual([]);
    expect(body).toHaveLength(2);
  });

  test("of a forwarded document keeps its own title, and its signature is that of the organs that issued it", () => {
    const page = [
      "索引号：QHls-2018-00001 公开责任部门：柳溪镇",
      "关于转发《青禾县防汛方案的通知》的通知",
      "【字体：大 中 小】",
      "青禾县人民政府关于印发《青禾县防汛方案》的通知",
      "各镇人民政府：",
      "现将方案印发给你们，请执行。",
      "中共青禾县委　　青禾县人民政府",
      "2018年4月1日",
      "青禾县防汛方案",
      "为做好防汛工作，制定本方案。",
    ].join("\n");
    const found = findMetadata(readPlainText(page));
    expect(fieldsOf(readPlainText(page))).toEqual({
      title: "关于转发《青禾县防汛方案的通知》的通知",
      indexNumber: "QHls-2018-00001",
      publisher: "柳溪镇",
      responsibleDepartment: "柳溪镇",
      issuers: ["中共青禾县委", "青禾县人民政府"],
      issuedOn: "2018-04-01",
    });
    expect(found.values.find(({ field }) => field === "publisher")?.confidence).toBe("unsure");
    expect(textOf(found.body[0] as Block)).toBe("青禾县人民政府关于印发《青禾县防汛方案》的通知");
  });
});

test("the page's own title helps where no line is a title, without the name of the portal", () => {
  const page = {
    ...pageOf(line("全县种植面积稳定。")),
    title: "春耕生产情况_工作动态_青禾县人民政府网站",
  };
  expect(findMetadata(page).values).toMatchObject([
    { field: "title", value: "春耕生产情况", how: "page-title", confidence: "unsure" },
  ]);
});

test("each letter and digit of any page is either text or told as dropped, in its order", () => {
  const sample = fc.constantFrom(
    ...headers.flatMap(({ raw }) => raw.split("\n")),
    "一、总体要求",
    "各乡镇人民政府：",
    "现将有关事项通知如下。",
    "青禾县人民政府",
    "2020年1月2日",
    "青ICP备1号",
    "打印",
  );
  const anything = fc
    .string({ unit: "grapheme", maxLength: 30 })
    .map((text) => text.replace(/[\r\n\u2028\u2029]/gu, " "));
  fc.assert(
    fc.property(fc.array(fc.oneof(sample, anything), { maxLength: 25 }), (lines) => {
      expectWhole(readPlainText(lines.join("\n")));
    }),
    { numRuns: 300 },
  );
});

test.each([
  "文号",
  "文号:",
  " ",
  "索 ",
  "[",
  "《",
  "汉汉 ",
  "〇 ",
  "ab\tc\t",
  "a.",
  "\n",
  "文号:\n名称\n",
])("many of %j are read in a time that grows with their number only", (piece) => {
  const read = (text: string) => findMetadata(readPlainText(text));
  expect(growth((count) => `${piece.repeat(count)}汉字`, read, 10_000)).toBeLessThan(3);
});

test("organs that sign in two columns and by short names are all read", () => {
  const text = "各乡镇：\n现印发给你们。\n青禾县财政局　　青禾县民政局\n青禾县扶贫办\n2020年4月2日";
  expect(fieldsOf(readPlainText(text))).toMatchObject({
    issuers: ["青禾县财政局", "青禾县民政局", "青禾县扶贫办"],
    issuedOn: "2020-04-02",
  });
});

describe("headers that begin oddly", () => {
  const rest = ["", "关于做好食品安全工作的通知", "", "各乡镇：", "请认真执行。"];
  const read = (...lines: string[]) => fieldsOf(readPlainText([...lines, ...rest].join("\n")));

  test("a greeting of the site is none of the text", () => {
    expect(
      read(
        "您好，欢迎来到青禾县人民政府门户网站！",
        "索引号: QH001-2021-00077 发布机构: 青禾县水利局",
      ),
    ).toMatchObject({ indexNumber: "QH001-2021-00077", publisher: "青禾县水利局" });
  });

  test("a value of several parts ends no header", () => {
    expect(
      read(
        "[ 索引号 ]",
        "QH001-2021-00078",
        "[ 主题分类 ]",
        "食品药品;工商",
        "[ 发布日期 ]",
        "2021-04-22",
      ),
    ).toMatchObject({ indexNumber: "QH001-2021-00078", publishedOn: "2021-04-22" });
  });

  test("a label in brackets that nobody knows may come first", () => {
    expect(
      read(
        "【法规类别】综合 【发文字号】禾政〔2014〕81号 【发布日期】2014.12.16 【时效性】现行有效",
      ),
    ).toMatchObject({ documentNumber: "禾政〔2014〕81号", publishedOn: "2014-12-16" });
  });

  test("a label of no field with its value is no title", () => {
    expect(read("归档时间:2023-06-15", "当前位置: 首页 > 公开领域 > 食品安全", "")).toMatchObject({
      title: "关于做好食品安全工作的通知",
    });
  });

  test("values alone in a list are known by their form", () => {
    expect(
      read("  • QH001/2023-00030", "  • 禾府〔2023〕47号", "  • 青禾县茶岭镇", "  • 2023-04-28"),
    ).toMatchObject({
      ...{ indexNumber: "QH001/2023-00030", documentNumber: "禾府〔2023〕47号" },
      ...{ publisher: "青禾县茶岭镇", publishedOn: "2023-04-28" },
    });
  });
});

const seeds = new URL("../../../../../shared/seeds/", import.meta.url);
const hasSeeds = existsSync(seeds);
if (!hasSeeds)
  console.warn(`Not done for want of real pages: ${fileURLToPath(seeds)} is not there.`);

describe.skipIf(!hasSeeds)("real pages", () => {
  const files = hasSeeds ? readdirSync(seeds) : [];

  test.each(files)("%s keeps each letter and digit, and each value stands in it", (file) => {
    const text = readFileSync(new URL(file, seeds), "utf8");
    const page = readPlainText(text);
    expectWhole(page);
    for (const { found } of findMetadata(page).values) {
      expect(lettersOf(text)).toContain(lettersOf(found));
    }
  });
});

function expectWhole(page: SourcePage): void {
  const { body, dropped } = findMetadata(page);
  const kept = body.map((block) => ({ line: block.line, text: textOf(block) }));
  const all = [...kept, ...dropped].sort((a, b) => a.line - b.line);
  expect(lettersOf(all.map(({ text }) => text).join(""))).toBe(
    lettersOf(page.blocks.map(textOf).join("")),
  );
}

function fieldsOf(page: SourcePage): Header["fields"] {
  return Object.fromEntries(findMetadata(page).values.map(({ field, value }) => [field, value]));
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

function pageOf(...blocks: Block[]): SourcePage {
  const numbered = blocks.map((block, index) => ({ ...block, line: index + 1 }));
  return { title: null, blocks: numbered, leftOut: [] };
}

function line(text: string): Block {
  return { kind: "text", text, markdown: null, level: null, listItem: false, align: null, line: 1 };
}

function table(rows: string[][]): Block {
  const cell = (text: string): Cell => ({ text, markdown: null, header: false });
  return { kind: "table", rows: rows.map((row) => row.map(cell)), line: 2 };
}

function textOf(block: Block): string {
  return block.kind === "text" ? block.text : "";
}
