import { expect, test } from "vitest";
import { readHtml } from "../../../../formats/html/read-html.ts";
import { readPlainText } from "../../../../formats/plain/read-plain-text.ts";
import { growth } from "../../../../testing/hostile/growth.ts";
import { findMetadata } from "../find-metadata.ts";

const text = ["关于做好防汛工作的通知", "各乡镇人民政府：", "请认真做好防汛工作。"];

/** Who may have published a page, with the place and what speaks for it. */
function offered(...lines: string[]): string[] {
  return shown(findMetadata(readPlainText(lines.join("\n"))));
}

function shown({ offers }: ReturnType<typeof findMetadata>): string[] {
  return offers
    .filter(({ field }) => field === "publisher")
    .map(({ value, how, line, element }) => `${value} ${how} ${line ?? element}`);
}

test("an organ that issued the document is offered, each of several", () => {
  expect(offered("发文机关：青禾县水利局、青禾县财政局", "发布日期：2020-01-02", ...text)).toEqual([
    "青禾县水利局 issuers 1",
    "青禾县财政局 issuers 1",
  ]);
});

test("an organ that signed is offered", () => {
  expect(offered(...text, "青禾县水利局", "2020年1月2日")).toEqual(["青禾县水利局 signature 4"]);
});

test("the organ of the site that the page comes from is offered", () => {
  expect(offered(text[0] ?? "", "来源：青禾县人民政府网站 发布时间：2020-01-02", ...text)).toEqual([
    "青禾县人民政府 source 2",
  ]);
});

test("an organ in the breadcrumb is offered, a column is not", () => {
  const trail = "当前位置：首页 > 乡镇街道 > 政务公开 > 青禾县水利局 > 通知公告 > 正文";
  expect(offered(trail, ...text)).toEqual(["青禾县水利局 breadcrumb 1"]);
  const steps = ["1. 当前位置:", "2. 首页", "3. 政务公开", "4. 政府办公室", "5. 正文", ""];
  expect(offered(...steps, ...text)).toEqual(["政府办公室 breadcrumb 4"]);
});

test("the organ whose site it is, above the text and in the foot, is offered", () => {
  const foot = ["", "主办：青禾县人民政府办公室  技术支持：青禾信息中心", "澜ICP备00000000号"];
  expect(offered("青禾县人民政府信息公开", ...text, ...foot)).toEqual([
    "青禾县人民政府 site-name 1",
    "青禾县人民政府办公室 site-name 6",
  ]);
});

test("of a web page its marks and its title say whose site it is", () => {
  const html = `<title>关于防汛的通知_通知公告_青禾县人民政府门户网站</title>
<meta name="SiteName" content="青禾县水利局网站"><p>${text.join("<p>")}`;
  expect(shown(findMetadata(readHtml(html).page))).toEqual([
    "青禾县水利局 site-name 2",
    "青禾县人民政府 site-name title",
  ]);
});

test("who issued and who signed goes before whose site it is; what is said twice is offered once", () => {
  expect(
    offered(
      "当前位置：首页 > 青禾县民政局 > 公告",
      "来源：青禾县水利局 发布时间：2020-01-02",
      ...text,
      "青禾县水利局",
      "2020年1月2日",
    ),
  ).toEqual(["青禾县水利局 signature 6", "青禾县民政局 breadcrumb 1"]);
});

test("a page that names nobody offers nobody", () => {
  expect(offered(...text)).toEqual([]);
});

test("of thousands a few are offered, in a time that grows with their number only", () => {
  const names = (count: number) => {
    const many = Array.from({ length: count }, (_, at) =>
      `青禾县第${at}局`.replace(/\d/g, (one) => "〇一二三四五六七八九"[Number(one)] ?? ""),
    );
    return `当前位置：首页 > ${many.slice(0, 50).join(" > ")}\n发文机关：${many.join("、")}\n发布日期：2020-01-02\n${text.join("\n")}\n${many.join("\n")}\n2020年1月2日`;
  };
  const { offers } = findMetadata(readPlainText(names(3000)));
  expect(offers.length).toBeLessThan(15);
  expect(offers.every(({ found }) => found.length < 80)).toBe(true);
  expect(growth(names, (page) => findMetadata(readPlainText(page)), 500)).toBeLessThan(3);
});
