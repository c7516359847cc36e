import fc from "fast-check";
import { expect, test } from "vitest";
import { inDocument } from "../fixtures/findings.ts";
import { inDocuments } from "../sought.ts";
import { bankCard, isLuhn } from "./bank-card.ts";

const rule = inDocuments(bankCard);
const card = withCheckDigit("622200012345678901");

function withCheckDigit(digits: string): string {
  const last = [..."0123456789"].find((digit) => isLuhn(digits + digit));
  return digits + last;
}

test("every beginning has exactly one check digit", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{15,18}$/), (digits) => {
      expect([..."0123456789"].filter((digit) => isLuhn(digits + digit))).toHaveLength(1);
    }),
  );
});

test("a card number is shown with its middle covered", () => {
  expect(inDocument(rule, `补助发放账户：${card}`)).toMatchInlineSnapshot(`
    [
      "1:8 这里有银行卡号：6222***********9019（中间各位已隐去）。改法：改成 6222***********9019，或整个删去。单位收款账号确需公开的，写进 portal.yaml 的 checks.allow.numbers。已经提交过的，git 历史里还留着原号码，要请管理员清理历史。",
    ]
  `);
});

test("it is found in groups of four", () => {
  expect(inDocument(rule, card.replace(/\d{4}(?=\d)/g, "$& "))).toHaveLength(1);
});

const sixteen = withCheckDigit("622588012345678");
const visa = withCheckDigit("456351012345678");

test.each([
  ["in fours, 19 digits", card.replace(/\d{4}(?=\d)/g, "$& ")],
  ["in fours, 16 digits", sixteen.replace(/\d{4}(?=\d)/g, "$& ")],
  ["with dashes", sixteen.replace(/\d{4}(?=\d)/g, "$&-")],
  ["in full-width digits", sixteen.replace(/\d/g, (d) => String.fromCharCode(Number(d) + 0xff10))],
  ["with entities", sixteen.replace(/\d{4}(?=\d)/g, "$&&nbsp;")],
  ["otherwise, behind a word for it", `卡号：${card.slice(0, 6)} ${card.slice(6)}`],
  ["of another issuer, behind a word for it", `账号 ${visa.replace(/\d{5}(?=\d)/g, "$& ")}`],
  ["followed by an amount", `${sixteen.replace(/\d{4}(?=\d)/g, "$& ")} 500`],
])("it is found %s", (_, text) => {
  expect(inDocument(rule, text)).toHaveLength(1);
});

test("a row of figures is none", () => {
  const row = visa.replace(/\d{4}(?=\d)/g, "$& ");
  expect(inDocument(rule, `${row} 4512 5320`)).toEqual([]);
  expect(inDocument(rule, `${card.slice(0, 5)} ${card.slice(5)}`)).toEqual([]);
});

test("a line of 100,000 blanks, digits or both takes no longer than its length", () => {
  for (const part of ["6", " ", "62 ", "6            ", "6222 "]) {
    expect(inDocument(rule, part.repeat(100_000 / part.length))).toEqual([]);
  }
});

test.each([
  ["a wrong check digit", `${card.slice(0, -1)}${(Number(card.at(-1)) + 1) % 10}`],
  ["part of a longer number", `${card}1`],
  ["a project code", `项目代码：${card}`],
  ["an index number", `000014349/${card}`],
  ["no issuer of cards", withCheckDigit("119900019900000331")],
  ["a sample of zeros", withCheckDigit("620000000000000000")],
])("%s is none", (_, text) => {
  expect(inDocument(rule, text)).toEqual([]);
});
