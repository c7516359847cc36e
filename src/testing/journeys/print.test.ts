import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { getDocument } from "unpdf/pdfjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildWell } from "../../site/fixtures/sample-build.ts";
import { documentText, temporaryFolder } from "../temporary-folder.ts";
import { openBrowser } from "./browser.ts";
import { openSite, type SampleSite } from "./sample-site.ts";

const amount = (row: number, column: number) => (row * 37 + column * 1001.1).toFixed(2);

/** A table of amounts, no two alike. */
function table(columns: number): string {
  const each = Array.from({ length: columns }, (_, index) => index + 1);
  const rows = Array.from({ length: 40 }, (_, row) => each.map((one) => amount(row, one)));
  const lines = [each.map((one) => `${one}月`), each.map(() => "---"), ...rows];
  return `单位：万元\n\n${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

const long = "x".repeat(150);
const bodies = [
  table(6),
  table(14),
  table(30),
  table(60),
  `网址：https://www.qinghe.example/${long}\n\n| 名称 | 网址 |\n|---|---|\n| 甲 | ${long} |\n\n\`\`\`\n${long}\n\`\`\`\n`,
  "电话138\\*\\*\\*\\*1234，年龄\\>60，规格3\\*4\\*5。\n",
];

/** Text on paper with the edges between which it stands, in points. */
interface Printed {
  width: number;
  height: number;
  /** All of it: which signs stand together in one piece depends on the fonts of the machine. */
  text: string;
  items: { text: string; left: number; right: number }[];
}

describe("on paper", () => {
  let site: SampleSite;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const files = bodies.map((body, index): [string, string] => [
      `content/documents/${index}.md`,
      documentText(index, "", body),
    ]);
    const root = temporaryFolder(Object.fromEntries(files));
    await buildWell(root, { base: "/zwgk/" });
    [site, browser] = await Promise.all([openSite(join(root, "dist")), openBrowser()]);
    page = await browser.newPage();
  });

  afterAll(async () => {
    await page?.close();
    await site?.close();
  });

  const print = async (number: number): Promise<Printed[]> => {
    const name = `QH001-2020-${String(number).padStart(5, "0")}`;
    await page.goto(`${site.url}documents/${name}/index.html`);
    const data = new Uint8Array(await page.pdf({ format: "A4" }));
    const pdf = await getDocument({ data }).promise;
    const sheets: Printed[] = [];
    for (let at = 1; at <= pdf.numPages; at++) {
      const sheet = await pdf.getPage(at);
      const { items } = await sheet.getTextContent();
      const [, , width = 0, height = 0] = sheet.view;
      const texts = items.flatMap((item) =>
        "str" in item && /^[\x20-\x7e]*[!-~][\x20-\x7e]*$/.test(item.str)
          ? { text: item.str, left: item.transform[4], right: item.transform[4] + item.width }
          : [],
      );
      const text = items.map((item) => ("str" in item ? item.str : "")).join("");
      sheets.push({ width, height, text, items: texts });
    }
    return sheets;
  };

  test.each([
    [0, 6],
    [1, 14],
    [2, 30],
    [3, 60],
  ])(
    "a table has all its columns, within the margins: document %i, %i columns",
    async (number, columns) => {
      const sheets = await print(number);
      for (const { width, height, items } of sheets) {
        for (const { left, right } of items) {
          expect(left).toBeGreaterThan(40);
          expect(right).toBeLessThanOrEqual(width - 40);
        }
        if (items.length > columns * 2) expect(width > height).toBe(columns >= 10);
      }
      const printed = sheets.flatMap(({ items }) => items.flatMap(({ text }) => text.split(" ")));
      const cells = Array.from({ length: 40 * columns }, (_, index) =>
        amount(Math.floor(index / columns), (index % columns) + 1),
      );
      const digits = (texts: string[]) => texts.join("").replace(/\D/g, "").length;
      if (columns <= 14) expect(printed).toEqual(expect.arrayContaining(cells));
      // Page numbers and numbers of months come on top.
      expect(digits(printed)).toBeGreaterThanOrEqual(digits(cells));
    },
  );

  test("long addresses, cells and lines of code are broken, not cut off", async () => {
    const sheets = await print(4);
    const printed = sheets.flatMap(({ items }) => items.map(({ text }) => text)).join("");
    expect(printed.match(/x/g)?.length).toBeGreaterThanOrEqual(3 * long.length);
    for (const { width, items } of sheets) {
      for (const { right } of items) expect(right).toBeLessThanOrEqual(width - 70);
    }
  });

  test("signs stand as they are written", async () => {
    const sheets = await print(5);
    const printed = sheets.map(({ text }) => text).join("");
    expect(printed).toContain("138****1234");
    expect(printed).toContain(">60");
    expect(printed).toContain("3*4*5");
  });
});
