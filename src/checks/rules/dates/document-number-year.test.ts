import { expect, test } from "vitest";
import { inDocument } from "../fixtures/findings.ts";
import { documentNumberYear } from "./document-number-year.ts";

const told = (fields: string) => inDocument(documentNumberYear, `---\n${fields}\n---\n正文。\n`);

test("a number of another year than the day of the document is told of", () => {
  expect(
    told("documentNumber: 禾政发〔2016〕50号\nissuedOn: 2026-11-02\npublishedOn: 2026-11-05"),
  ).toMatchInlineSnapshot(`
    [
      "2:1 文号“禾政发〔2016〕50号”是 2016 年的，成文日期却是 2026-11-02。改法：对照原件核对：文号写错的改 documentNumber，日期写错的改 issuedOn；原件确实如此的，加注 # 不检查 dates/document-number-year：理由。",
    ]
  `);
});

test.each([
  "documentNumber: 禾政发〔2027〕1号\nissuedOn: 2026-11-02",
  "documentNumber: 禾政发[2016] 50 号\nissuedOn: 2026-11-02",
  "documentNumber: 禾政发〔2025〕50号\nissuedOn: 2026-03-02",
  "documentNumber: 禾政发〔2036〕5号\npublishedOn: 2026-03-02",
  "documentNumber: 青禾县民政局公告2016年第5号\ngeneratedOn: 2026-03-02",
])("%s is told of", (fields) => {
  expect(told(fields)).toHaveLength(1);
});

test.each([
  "documentNumber: 禾政发〔2026〕50号\nissuedOn: 2026-11-02",
  "documentNumber: 禾政发〔2025〕99号\nissuedOn: 2026-01-04",
  "documentNumber: 禾政发〔2026〕1号\nissuedOn: 2025-12-30",
  "documentNumber: 禾政发〔2016〕50号\npublishedOn: 2026-11-05",
  "documentNumber: 第5号\nissuedOn: 2026-11-05",
  "documentNumber: 禾政发〔201650号\nissuedOn: 2026-11-05",
  "documentNumber: 禾政发〔2024〕5号\ngeneratedOn: 2026-11-05\ninterprets: [禾政发〔2024〕5号]",
  "documentNumber: 禾政发〔2026〕5号\nissuedOn: 0206-11-05",
  "issuedOn: 2026-11-05",
])("%s is well", (fields) => {
  expect(told(fields)).toEqual([]);
});
