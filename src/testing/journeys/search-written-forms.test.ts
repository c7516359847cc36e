import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Search } from "../../search/engine/api.ts";
import { documentText, temporaryFolder } from "../temporary-folder.ts";
import { openBrowser } from "./browser.ts";
import { openSearchSite, type SearchSite } from "./search-site.ts";

/** By the name that tests give them; each is one way to write something. */
const bodies: Record<string, string> = {
  circles: "二○○八年五月六日，全县汛期平稳。",
  zeros: "二〇〇八年五月六日，汛情解除。",
  letters: "二OO八年的档案已经移交。",
  variants: "二零零八年，登峯、閙市、晩上，禇姓。",
  missing: "二八年华，本段没有年份。",
  commas: "安排补助1,234,567元，另有３，０００万元待拨。",
  plain: "安排补助1234567元。",
  list: "办理窗口为第1,2,3号，咨询电话110，119，120。",
  digits: "依照第120条第2款，自2008年5月6日起施行，第12次会议通过。",
  counted: "依照第一百二十条第二款，自二〇〇八年五月六日起施行，第一百二十万件。",
  zero: "依照第一百零五条，第十二次会议通过。",
  blank: "执行GB/T 9704和GB 50016－2014。",
  joined: "执行ＧＢ／T9704—2012。",
  radicals: "⻘⽲县⼈⺠政府⽂件，由各乡镇⻓负责。",
  ordinary: "青禾县人民政府文件，由各乡镇长负责。",
  traditional: "爲人民羣衆辦實事，放在心裏。",
  masks: "补贴对象张\\*明，电话138\\*\\*\\*\\*1234，管材规格3\\*4\\*5，年龄\\>60岁。",
  dots: "译名为阿布都·热合曼、阿不都•热依木。",
  hidden: "饮水​安全­工程验收。",
};

const names = Object.keys(bodies);

describe("what is written in several ways is found in all of them", () => {
  let site: SearchSite;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const files = names.map((name, index): [string, string] => [
      `documents/${name}.md`,
      documentText(index + 1, "", `${bodies[name]}\n`),
    ]);
    const content = temporaryFolder(Object.fromEntries(files));
    [site, browser] = await Promise.all([openSearchSite(content, "2026-11-22"), openBrowser()]);
    page = await browser.newPage();
    await page.goto(site.url);
  });

  afterAll(async () => {
    await page?.close();
    await site?.close();
  });

  /** Names of the documents found, and the excerpt of the first. */
  const find = async (query: string) => {
    const { results } = await page.evaluate(
      async (query) =>
        (await (window as unknown as { search: Promise<Search> }).search).query(query),
      query,
    );
    const found = results.map(({ indexNumber }) => names[Number(indexNumber.slice(-5)) - 1]);
    return { found: found.sort(), excerpt: results[0]?.excerpt ?? [] };
  };

  test.each([
    ["二〇〇八年", ["circles", "counted", "digits", "letters", "variants", "zeros"]],
    ["二○○八年", ["circles", "counted", "digits", "letters", "variants", "zeros"]],
    ["二ＯＯ八年", ["circles", "counted", "digits", "letters", "variants", "zeros"]],
    ["二零零八年", ["circles", "counted", "digits", "letters", "variants", "zeros"]],
    ["2008年", ["circles", "counted", "digits", "letters", "variants", "zeros"]],
    ["2008", ["circles", "counted", "digits", "letters", "variants", "zeros"]],
    ["2008年5月6日起", ["counted", "digits"]],
    ["五月六日", ["circles", "counted", "digits", "zeros"]],
    ["第120条", ["counted", "digits"]],
    ["第一百二十条第二款", ["counted", "digits"]],
    ["第一百二十", ["counted", "digits"]],
    ["第105条", ["zero"]],
    ["第一百〇五条", ["zero"]],
    ["第12次会议", ["digits", "zero"]],
    ["第12条", []],
    ["第2条", []],
    ["120条 -第一百二十条", []],
    ["登峰闹市晚上", ["variants"]],
    ["褚姓", ["variants"]],
    ["二八年", ["missing"]],
    ["1234567", ["commas", "plain"]],
    ["1,234,567元", ["commas", "plain"]],
    ["１，２３４，５６７", ["commas", "plain"]],
    ["3000万元", ["commas"]],
    ["234", []],
    ["119", ["list"]],
    ["123号", []],
    ["GB/T 9704", ["blank", "joined"]],
    ["GB/T9704", ["blank", "joined"]],
    ["gb／t9704", ["blank", "joined"]],
    ["GB50016-2014", ["blank"]],
    ["青禾县人民政府", ["ordinary", "radicals"]],
    ["⻘⽲县⼈⺠政府", ["ordinary", "radicals"]],
    ["乡镇长", ["ordinary", "radicals"]],
    ["为人民群众", ["traditional"]],
    ["心里", ["traditional"]],
    ["138****1234", ["masks"]],
    ["张*明", ["masks"]],
    ["3*4*5", ["masks"]],
    [">60岁", ["masks"]],
    ["阿布都•热合曼", ["dots"]],
    ["阿不都热依木", ["dots"]],
    ["饮水安全工程", ["hidden"]],
  ])("%s", async (query, wanted) => {
    expect((await find(query)).found).toEqual(wanted);
  });

  test.each([
    ["138****1234", "138****1234"],
    ["张*明", "张*明"],
    [">60岁", "60岁"],
    ["1234567元 待拨", "1,234,567元"],
    ["二〇〇八年 平稳", "二○○八年"],
    ["2008年 平稳", "二○○八年"],
    ["第一百二十条 第12次", "第120条"],
  ])("an excerpt for %s marks it with the signs it is written with: %s", async (query, marked) => {
    const { excerpt } = await find(query);
    expect(excerpt.filter(({ match }) => match).map(({ text }) => text)).toContain(marked);
  });
});
