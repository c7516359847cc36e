import { digitsOf, groupingOf } from "../digits.ts";
import type { Sought } from "../sought.ts";
import { isIdentityNumber } from "./identity-number.ts";
import { searchFor } from "./numbers/number-search.ts";

/** Issuers whose cards are held in China: UnionPay 62, the older ones of its banks, international brands. */
const issuer = /^(?:62|60|95|4\d|5[1-5]|35)/;
/** The word before names a number of an organisation or of a thing. */
const otherNumber =
  /(?:代码|编号|编码|文号|案号|证号|备案号|备案|索引号|流水号|序列号|标识码|登记号|条码|订单号)\D{0,6}$/;

/** The check digit of card numbers (ISO/IEC 7812-1, Luhn). */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.at(-1 - at));
    const counted = at % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

/** 16 to 19 digits of a card issuer with the right check digit; all-zero serials are samples in forms. */
export function isBankCard(digits: string): boolean {
  return (
    /^\d{16,19}$/.test(digits) &&
    issuer.test(digits) &&
    !/0{8}/.test(digits) &&
    isLuhn(digits) &&
    !isIdentityNumber(digits)
  );
}

const gap = "[ -]{0,12}";
const forms = [19, 18, 17, 16].map(
  (digits) =>
    new RegExp(`(?<![\\dA-Za-z_/.-])\\d(?:${gap}\\d){${digits - 1}}(?![\\dA-Za-z_/]|[.-]\\d)`, "g"),
);
/** As cards are printed and typed: in one, or in fours from the left. */
const usual = /^(?:1[6-9]|4-4-4-4(?:-[1-3])?)$/;
/** A word that says it is a card's or an account's. */
const cardWord = /(?:卡|账号|帐号|账户|帐户|开户|存折)[^\d]{0,10}$/;

/** A row of figures may be grouped like a card: only China's own cards are known by their digits alone. */
function isCardHere(written: string, before: string, after: string): boolean {
  if (!isBankCard(digitsOf(written)) || otherNumber.test(before)) return false;
  const grouping = groupingOf(written);
  if (!grouping.includes("-") || cardWord.test(before)) return true;
  const isAlone = !/\d[ -]*$/.test(before) && !/^[ -]*\d/.test(after);
  return usual.test(grouping) && (isAlone || digitsOf(written).startsWith("62"));
}

/** Numbers of bank cards. */
export const bankCard: Sought = {
  id: "privacy/bank-card",
  looksAt: "everywhere",
  severity: "error",
  basis: "条例第十五条；个人信息保护法第二十八条",
  zh: {
    title: "公开了银行卡号",
    message: [
      "{place}等 {count} 处有银行卡号，如 {shown}（中间各位已隐去）。",
      "{place}有银行卡号：{shown}（中间各位已隐去）。",
      "这里有银行卡号：{shown}（中间各位已隐去）。",
    ],
    cure: "改成 {shown}，或整个删去。单位收款账号确需公开的，写进 portal.yaml 的 checks.allow.numbers。已经提交过的，git 历史里还留着原号码，要请管理员清理历史。",
  },
  en: {
    title: "Bank card number in public",
    message: [
      "{place} holds a bank card number: {shown} (middle covered). The file has {count} in all.",
      "{place} holds a bank card number: {shown} (middle covered).",
      "A bank card number stands here: {shown} (middle covered).",
    ],
    cure: "Write {shown}, or take it out. An organ's own account that has to be public goes into checks.allow.numbers of portal.yaml. Git keeps what was committed: the history has to be cleaned.",
  },
  leastDigits: 16,
  find: searchFor({ forms, least: 16, isOne: isCardHere, head: 4, tail: 4 }),
};
