import { expect, test } from "vitest";
import type { Offer } from "./metadata/candidates/found-page.ts";
import { othersText, type ReviewItem, reasonOf } from "./review.ts";

const item = (more: Partial<ReviewItem>): ReviewItem => ({
  ...{ field: "publisher", value: "青禾县水利局", found: "青禾县水利局", how: "signature" },
  ...{ confidence: "unsure", line: 9, element: null, candidates: [], ...more },
});

const other = (value: string, more: Partial<Offer> = {}): Omit<Offer, "field"> => ({
  ...{ value, found: value, how: "issuers", line: 2, element: null, ...more },
});

const missing = { value: null, found: null, how: null, line: null, confidence: "missing" } as const;

test("a reason says what was taken, where that stands, and what else there is", () => {
  const given = { how: "given", line: null, found: "县政府", value: "县政府" } as const;
  const reasons = [
    item({}),
    item({ candidates: [other("青禾县财政局"), other("县政府", { how: "given", line: null })] }),
    item({ how: "site-name", line: null, element: "title", found: "青禾县水利局网站" }),
    item({ how: "file-name", line: null, found: "值班安排.html", field: "title" }),
    item({ ...given, candidates: [other("青禾县", { found: "主办：青禾县", how: "site-name" })] }),
    item({ ...given, field: "publishedOn", found: "2026-01-31" }),
    item({
      field: "title",
      how: "first-sentence",
      line: 4,
      value: "做好防汛……",
      found: "做好防汛工作。",
    }),
    item({ field: "indexNumber", how: "assigned", found: "QH001-2020-00001", line: null }),
    item({ field: "publishedOn", how: "label", found: "2020-13-40", confidence: "invalid" }),
    item({
      ...missing,
      field: "publishedOn",
      candidates: [other("2020-05-06", { how: "lone-day" })],
    }),
    item({ ...missing, field: "title" }),
  ].map(reasonOf);
  expect(reasons).toMatchInlineSnapshot(`
    [
      "没有把握：原文第 9 行“青禾县水利局”，取自落款",
      "没有把握：原文第 9 行“青禾县水利局”，取自落款；还可能是：原文第 2 行“青禾县财政局”，取自发文机关；导入时给的“县政府”",
      "没有把握：网页的 <title>“青禾县水利局网站”，取自网站的名称",
      "没有把握：文件名“值班安排.html”，取自文件名",
      "原文里没有写明发布机构，用的是导入时给的“县政府”；还可能是：“青禾县”：原文第 2 行“主办：青禾县”，取自网站的名称",
      "原文里没有找到任何日期，用的是导入时给的“2026-01-31”",
      "拟的，原文里没有找到名称：取自第 4 行第一句话的开头，请改成正式的名称",
      "按 portal.yaml 的规则新编的“QH001-2020-00001”",
      "原文第 9 行“2020-13-40”不合发布日期的写法，没有写入",
      "原文里没有找到任何日期；可能是：原文第 2 行“2020-05-06”，单独一行的日期",
      "原文里没有找到名称",
    ]
  `);
});

test("for programmers it is said in English", () => {
  const candidates = [other("青禾县财政局"), other("县政府", { how: "given", line: null })];
  expect(othersText(item({ candidates }), "en")).toMatchInlineSnapshot(
    `"; it may also be: line 2 “青禾县财政局”, the organ that issued it; “县政府”, given to the import"`,
  );
  expect(othersText(item({ ...missing, candidates }), "en")).toMatch(/^; it may be: /);
});
