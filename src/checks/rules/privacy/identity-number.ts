import { isDay } from "../../../identifiers/day.ts";
import { digitsOf, groupingOf } from "../digits.ts";
import type { Sought } from "../sought.ts";
import { searchFor } from "./numbers/number-search.ts";

/** First two digits of a number: provinces, Taiwan, Hong Kong, Macao, foreigners with permanent residence. */
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[0-9])/;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Whether a text is a citizen's identity number: 18 characters with the check digit of GB 11643 and a real day
 * of birth, or 15 digits of the old form with a real day.
 */
export function isIdentityNumber(text: string): boolean {
  if (!province.test(text)) return false;
  if (/^\d{15}$/.test(text)) return isDay(dayText(`19${text.slice(6, 12)}`));
  if (!/^\d{17}[\dXx]$/.test(text) || !/^(?:19|20)/.test(text.slice(6))) return false;
  return isDay(dayText(text.slice(6, 14))) && text.at(-1)?.toUpperCase() === checkDigit(text);
}

/** The check digit of the first 17 digits (GB 11643, ISO 7064 MOD 11-2). */
export function checkDigit(text: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return "10X98765432"[sum % 11] as string;
}

function dayText(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** What may stand between two digits: blanks, dashes, the borders of cells. */
const gap = '[ |,"-]{0,60}';
/** How a number is divided among the cells of a table: a digit a cell, or at the day of birth. */
const inCells = /^(?:1(?:-1){17}|6-8-4|6-4-4-4|6-4-2-2-4|6-8-3-1)$/;

const forms = [17, 14].map(
  (more) =>
    new RegExp(`(?<![\\dA-Za-z_])\\d(?:${gap}\\d){${more - 1}}${gap}[\\dXx](?![\\dA-Za-z_])`, "g"),
);

/** An organisation's code may look like a person's; 15 digits are one only where a word says so. */
function isPersonal(written: string, before: string): boolean {
  if (/(?:信用代码|机构代码|索引号|项目代码|项目编号|登记证号|许可证号)\D{0,6}$/.test(before))
    return false;
  const number = digitsOf(written);
  if (/[|,"]/.test(written) && !inCells.test(groupingOf(written))) return false;
  if (number.length === 15 && !/(?:身份证|证件号|公民身份)/.test(before)) return false;
  return isIdentityNumber(number);
}

/** Identity numbers of people. */
export const identityNumber: Sought = {
  id: "privacy/identity-number",
  looksAt: "everywhere",
  severity: "error",
  basis: "条例第十五条",
  zh: {
    title: "公开了身份证号码",
    message: [
      "{place}等 {count} 处有身份证号码，如 {shown}（中间各位已隐去）。",
      "{place}有身份证号码：{shown}（中间各位已隐去）。",
      "这里有身份证号码：{shown}（中间各位已隐去）。",
    ],
    cure: "改成 {shown}，或整个删去。已经提交过的，git 历史里还留着原号码：改文件不够，要请管理员清理历史；已经发布的，立即撤下。",
  },
  en: {
    title: "Identity number in public",
    message: [
      "{place} holds an identity number: {shown} (middle covered). The file has {count} in all.",
      "{place} holds an identity number: {shown} (middle covered).",
      "An identity number stands here: {shown} (middle covered).",
    ],
    cure: "Write {shown}, or take it out. Git keeps what was committed: changing the file is not enough, the history has to be cleaned; what was published has to be withdrawn at once.",
  },
  isDivided: true,
  leastDigits: 15,
  find: searchFor({
    forms,
    least: 15,
    isOne: isPersonal,
    head: 2,
    tail: 3,
  }),
};
