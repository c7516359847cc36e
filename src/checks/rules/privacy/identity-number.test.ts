import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSettings, inDocument, inFile } from "../fixtures/findings.ts";
import { inDocuments, inFiles } from "../sought.ts";
import { checkDigit, identityNumber, isIdentityNumber } from "./identity-number.ts";

const rule = inDocuments(identityNumber);
/** Made for this test; 999 is no serial that was given out on that day. */
const number = withCheckDigit("35092219850307999");

function withCheckDigit(digits: string): string {
  return digits + checkDigit(digits);
}

describe("an identity number", () => {
  test("has a check digit that no single change of a digit keeps", () => {
    const place = fc.integer({ min: 0, max: 16 });
    const step = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.stringMatching(/^\d{17}$/), place, step, (digits, at, by) => {
        const other = (Number(digits[at]) + by) % 10;
        const changed = `${digits.slice(0, at)}${other}${digits.slice(at + 1)}`;
        expect(checkDigit(changed)).not.toBe(checkDigit(digits));
      }),
    );
  });

  test("is one with the right check digit and a real day only", () => {
    expect(isIdentityNumber(number)).toBe(true);
    expect(isIdentityNumber(withCheckDigit("35092219850230999"))).toBe(false);
    expect(isIdentityNumber(withCheckDigit("35092217850307999"))).toBe(false);
    expect(isIdentityNumber(withCheckDigit("00092219850307999"))).toBe(false);
    expect(isIdentityNumber(`${number.slice(0, 17)}${number.endsWith("1") ? "2" : "1"}`)).toBe(
      false,
    );
  });
});

test("it is found in a text and shown with its middle covered", () => {
  expect(inDocument(rule, `补助对象身份证号：${number}，已核对。`)).toMatchInlineSnapshot(`
    [
      "1:10 这里有身份证号码：35*************990（中间各位已隐去）。改法：改成 35*************990，或整个删去。已经提交过的，git 历史里还留着原号码：改文件不够，要请管理员清理历史；已经发布的，立即撤下。",
    ]
  `);
});

test("it is found in the front-matter, in a file's name, and in full-width digits", () => {
  const wide = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  expect(inDocument(rule, `---\nkeywords: ${number}\n---\n`)).toHaveLength(1);
  expect(inDocument(rule, "", { file: `documents/${number}.md` })).toHaveLength(1);
  expect(inDocument(rule, `身份证号${wide}`)).toHaveLength(1);
});

test("it is found inside an attachment, with its place", () => {
  const text = [{ place: "名单!B3", text: number }];
  expect(inFile(inFiles(identityNumber), { text })).toMatchInlineSnapshot(`
    [
      "名单!B3有身份证号码：35*************990（中间各位已隐去）。改法：改成 35*************990，或整个删去。已经提交过的，git 历史里还留着原号码：改文件不够，要请管理员清理历史；已经发布的，立即撤下。",
    ]
  `);
});

/** The number in groups of these lengths. */
function parted(pattern: string, gap: string): string {
  const groups = new RegExp(
    pattern.replace(/\d+-?/g, (length) => `(.{${Number.parseInt(length, 10)}})`),
  );
  return (groups.exec(number) ?? []).slice(1).join(gap);
}

test.each([
  ["at the day of birth", parted("6-8-4", " ")],
  ["in fours", parted("4-4-4-4-2", " ")],
  ["anywhere", parted("3-5-1-9", " ")],
  ["digit by digit", parted("1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1", " ")],
  ["by full-width blanks", parted("6-8-4", "　")],
  ["by several blanks", parted("6-8-4", "     ")],
  ["by entities", parted("6-8-4", "&nbsp;")],
  ["by tags", parted("6-8-4", "</b> <i>")],
  ["by blanks without width", parted("6-8-4", "\u200b")],
  ["by dashes", parted("6-8-4", "-")],
  ["by full-width dashes", parted("6-8-4", "－")],
  ["by a dash near its end", parted("15-3", "-")],
  ["by the borders of cells", parted("6-8-4", "|")],
  ["by boxes", parted("1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1", "|")],
  ["behind a serial number", `12 ${parted("6-8-4", " ")} 300`],
  ["in a table", `|3|张某|${parted("6-8-4", " ")}|300|`],
  ["in a table of HTML", `<tr><td>3</td><td>${parted("6-8-4", " ")}</td><td>300</td></tr>`],
])("it is found divided %s, and covered", (_, text) => {
  const [told = "", ...others] = inDocument(rule, text);
  expect(others).toEqual([]);
  expect(told).toContain("*");
  expect(told.replace(/\D/g, "")).not.toContain(number.slice(6, 14));
});

test("it is found in a form's boxes, one character a cell", () => {
  const boxes = Array.from(number, (text, at) => ({ place: `表!${at + 2}`, text }));
  const text = [{ place: "表!1", text: "身份证号" }, ...boxes, { place: "表!30", text: "手机" }];
  expect(inFile(inFiles(identityNumber), { text })).toHaveLength(1);
});

test("it is found in the cells of a form and of a CSV file, and across the end of a line", () => {
  const cells = parted("6-8-4", " ").split(" ");
  const text = ["张某", ...cells, "500"].map((text, at) => ({ place: `表!${at}`, text }));
  expect(inFile(inFiles(identityNumber), { text })).toHaveLength(1);
  const row = [{ place: "第2行", text: `张某,${cells.join(",")},500` }];
  expect(inFile(inFiles(identityNumber), { text: row })).toHaveLength(1);
  expect(inDocument(rule, `身份证号${cells[0]}\n${cells[1]}${cells[2]}，已核对。`)).toHaveLength(1);
  expect(inDocument(rule, `${number}\n1949\n`)).toHaveLength(1);
});

test("figures of a table are none, unless all of 18 of them make one", () => {
  const row = "|110105|1949|12|31|002|1|";
  expect(inDocument(rule, row)).toEqual([]);
  expect(inDocument(rule, "350922 19850230 9990")).toEqual([]);
});

test("a line of 100,000 blanks, digits or both takes no longer than its length", () => {
  for (const part of ["1", " ", "1 ", "1                    ", "35092219850307 ", "1|", "１"]) {
    expect(inDocument(rule, part.repeat(100_000 / part.length))).toEqual([]);
  }
});

test.each([
  ["part of a longer number", `1${number}`],
  ["the code of an organisation", `统一社会信用代码：${number}`],
  ["an address of the web", `https://www.qinghe.example/${number}.html`],
  ["already masked", "35*************99X"],
  ["15 digits without a word for them", "350922850307999"],
  ["15 digits without a real day", "身份证号350922850230999"],
])("%s is none", (_, text) => {
  expect(inDocument(rule, text)).toEqual([]);
});

test("15 digits with a real day are one where the text says so", () => {
  expect(inDocument(rule, "身份证号：350922850307999")).toHaveLength(1);
});

test("a number that the portal allows is passed over", () => {
  const settings = checkSettings(`allow:\n  numbers: ["${number}"]`);
  expect(inDocument(rule, number, { settings })).toEqual([]);
});
