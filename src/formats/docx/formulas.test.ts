import { expect, test } from "vitest";
import { docx, field, paragraphOf, run } from "../../authoring/import/fixtures/docx.ts";
import { shownBlocks } from "../../authoring/import/fixtures/shown.ts";
import { readDocx } from "./read-docx.ts";

function shown(content: string) {
  return shownBlocks(readDocx(docx(paragraphOf(content))).page)[0];
}

const m = (name: string, ...inner: string[]) => `<m:${name}>${inner.join("")}</m:${name}>`;
const t = (text: string) => m("r", m("t", text));
const says = (name: string, value: string) => `<m:${name} m:val="${value}"/>`;

test.each([
  ["a fraction", m("f", m("num", t("1")), m("den", t("2"))), "1/2"],
  ["a fraction of sums", m("f", m("num", t("a+b")), m("den", t("c"))), "(a+b)/c"],
  ["powers", m("sSup", m("e", t("10")), m("sup", t("3"))), "10<sup>3</sup>"],
  [
    "indices",
    m("sSubSup", m("e", t("x")), m("sub", t("i")), m("sup", t("2"))),
    "x<sub>i</sub><sup>2</sup>",
  ],
  ["roots", m("rad", m("radPr", says("degHide", "1")), m("deg"), m("e", t("a+1"))), "√(a+1)"],
  ["cube roots", m("rad", m("deg", t("3")), m("e", t("x"))), "<sup>3</sup>√x"],
  [
    "brackets",
    m("d", m("dPr", says("begChr", "["), says("endChr", "]")), m("e", t("a")), m("e", t("b"))),
    "[a|b]",
  ],
  [
    "sums",
    m("nary", m("naryPr", says("chr", "∑")), m("sub", t("i=1")), m("sup", t("n")), m("e", t("x"))),
    "∑<sub>i=1</sub><sup>n</sup>x",
  ],
  ["equations", m("eqArr", m("e", t("a=1")), m("e", t("b=2"))), "a=1; b=2"],
  ["what is not known", m("phant", m("e", t("y"))), "y"],
])("%s of formulas are written on one line", (_, formula, written) => {
  expect(shown(m("oMath", formula))).toBe(written);
});

test("a whole number stands apart from a fraction, text around goes on", () => {
  const half = m("oMath", m("f", m("num", t("1")), m("den", t("2"))));
  expect(shown(`${run("每日2")}${half}${run("次，占")}${half}`)).toBe("每日2 1/2次，占1/2");
});

test.each([
  ["EQ \\f(1,2)", "1/2"],
  ["eq \\f(a+b,\\r(,c))", "(a+b)/√c"],
  ["EQ \\r(3,x)", "<sup>3</sup>√x"],
  ["EQ 10\\s\\up8(3)", "10<sup>3</sup>"],
  ["EQ H\\s\\do4(2)O", "H<sub>2</sub>O"],
  ["EQ \\o\\ac(○,3)", "③"],
  ["EQ \\b\\bc\\{(x)", "{x}"],
  ["EQ \\x(重要)", "重要"],
  ["EQ \\f(1", "1/"],
])("the field %s is shown as %s", (code, written) => {
  expect(shown(field(code, null))).toBe(written);
});

test("a field nested beyond reading stands as it is written", () => {
  const code = `EQ ${"\\f(".repeat(200)}1${")".repeat(200)}`;
  expect(shown(field(code, null))).toContain("1");
});
