import { expect, test } from "vitest";
import { readPlainText } from "../../../../formats/plain/read-plain-text.ts";
import { findMetadata } from "../find-metadata.ts";

const begun = "为做好防汛工作，现将有关事项通知如下。";

function offered(field: string, ...lines: string[]): string[] {
  return findMetadata(readPlainText([begun, ...lines].join("\n")))
    .offers.filter((one) => one.field === field)
    .map(({ value, how, line }) => `${value} ${how} ${line}`);
}

test("labels that stand in the text offer what stands behind them", () => {
  const lines = ["索引号：QH001-2020-00001  发布机构：青禾县水利局", "发布日期：2020年5月6日"];
  expect(offered("indexNumber", ...lines)).toEqual(["QH001-2020-00001 label 2"]);
  expect(offered("publisher", ...lines)).toEqual(["青禾县水利局 label 2"]);
  expect(offered("publishedOn", ...lines)).toEqual(["2020-05-06 label 3"]);
});

test("a day alone on a line is offered, a day in a sentence is not", () => {
  expect(
    offered(
      "publishedOn",
      "会议于2020年5月6日召开。",
      "特此通知。",
      "2020年5月7日",
      "县里",
      "（联系人：甲）",
    ),
  ).toEqual(["2020-05-07 lone-day 4"]);
});

test("what makes no sense, everyday words and long lines offer nothing", () => {
  expect(offered("indexNumber", "索引号：无", "编号：QH001-2020-00001")).toEqual([]);
  expect(offered("publishedOn", "发布日期：昨天", "时间：2020年5月6日")).toEqual([]);
  expect(offered("indexNumber", `${"防汛".repeat(300)}索引号：QH001-2020-00001`)).toEqual([]);
});

test("of a long text its two ends are looked at, and a few are offered", () => {
  const days = Array.from({ length: 2000 }, (_, at) => `20${10 + (at % 9)}年3月${1 + (at % 28)}日`);
  expect(offered("publishedOn", ...days)).toHaveLength(6);
});
