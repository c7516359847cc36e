import { describe, expect, test } from "vitest";
import type { RankTable } from "../tables/tables.ts";
import { Files } from "./files.ts";
import { onHost } from "./received/host.ts";
import { suggest } from "./suggest.ts";

const ranks = { slugs: ["old", "mid", "new"] } as RankTable;
const titles = {
  titles: ["关于防汛的通知", "防汛应急预案", "城區防汛辦法"],
  numbers: [["GNps-04-2017-0346"], [], ["青政〔2020〕8号"]],
};
const files = new Files(onHost(new URL("https://example.gov.cn/zwgk/")));
const urls = (text: string, limit = 8) =>
  suggest(text, limit, ranks, titles, files).map(({ url }) => url.split("/").at(-2));

describe("suggest", () => {
  test("puts titles that begin with the text first, then the newest", () => {
    expect(urls("防汛")).toEqual(["mid", "new", "old"]);
    expect(urls("防汛", 2)).toEqual(["mid", "new"]);
  });

  test("finds numbers from their beginning, whatever stands between", () => {
    expect(suggest("gnps04", 8, ranks, titles, files)).toEqual([
      {
        title: "关于防汛的通知",
        number: "GNps-04-2017-0346",
        url: "https://example.gov.cn/zwgk/documents/old/",
      },
    ]);
    expect(urls("青政[2020]8")).toEqual(["new"]);
  });

  test("folds Traditional, and has nothing to say to punctuation", () => {
    expect(urls("城区")).toEqual(["new"]);
    expect(urls("，")).toEqual([]);
  });
});
