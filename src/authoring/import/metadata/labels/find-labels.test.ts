import { expect, test } from "vitest";
import { pairsOf } from "./label-pairs.ts";

const read = (text: string, cut = false) =>
  pairsOf(text, cut)?.pairs.map(({ field, value }) => [field, value]) ?? null;

test("an empty value is not filled with the next label", () => {
  expect(read("文号： 关键词： 发布机构：青禾县水利局")).toEqual([
    ["documentNumber", ""],
    ["keywords", ""],
    ["publisher", "青禾县水利局"],
  ]);
  expect(read("公开日期 2017-09-28 关键词")).toEqual([
    ["publishedOn", "2017-09-28"],
    ["keywords", ""],
  ]);
});

test("labels may be spread, in either script and width", () => {
  for (const label of [
    "索\u00a0\u00a0引\u3000号:",
    "索引號：",
    "[ 索 引 号 ]",
    "【索引号】",
    "索引号 ：",
  ]) {
    expect(read(`${label} QH001`), label).toEqual([["indexNumber", "QH001"]]);
  }
});

test("joins of known words are labels, and so are labels with a common word before them", () => {
  expect(read("公布时间：2018-01-02 文件效力状态：有效 政府信息发布机构：县水利局")).toEqual([
    ["publishedOn", "2018-01-02"],
    ["validity", "有效"],
    ["publisher", "县水利局"],
  ]);
});

test("words of a text that are labels elsewhere are none", () => {
  for (const text of [
    "会议时间：2018年1月2日",
    "请各部门做好工作",
    "附件：名单",
    "依据：水法",
    "关于文件编号管理的通知",
  ]) {
    expect(read(text), text).toBeNull();
  }
});

test("two words side by side are not joined to one label", () => {
  expect(read("公开目录 规范性文件 文号 禾政发〔2017〕10号")).toEqual([
    ["catalog", "规范性文件"],
    ["documentNumber", "禾政发〔2017〕10号"],
  ]);
});

test("labels cut to one character are read only when asked for", () => {
  expect(read("号： 禾卫〔2019〕1号")).toBeNull();
  expect(read("发文机构：县卫健局 号：\n", true)).toEqual([
    ["issuers", "县卫健局"],
    ["documentNumber", ""],
  ]);
});
