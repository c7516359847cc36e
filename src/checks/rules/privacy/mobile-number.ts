import { groupingOf } from "../digits.ts";
import type { Sought } from "../sought.ts";
import { searchFor } from "./numbers/number-search.ts";

/** An amount or an area of eleven digits is no phone. */
const unit = /^(?:\.\d|,\d|\s{0,2}(?:[万亿]?元|[万亿]|平方|立方|吨|千瓦|公里|米|%|％|人次|户))/;
/** The word before names another kind of number. */
const otherNumber =
  /(?:账号|帐号|代码|编号|编码|文号|单号|案号|证号|备案号|索引号|流水号|序号|标识码)\D{0,4}$/;

/** With the number of the country before it, or without. */
const form =
  /(?:(?<![\dA-Za-z_]|\d[.,])|(?<=(?<![\dA-Za-z_])(?:\+|00)?86))1[ .-]{0,8}[3-9](?:[ .-]{0,8}\d){9}(?![\dA-Za-z_]|-\d)/g;
/** As numbers are given; other groupings are those of a row of figures, unless a word says what they are. */
const usual = /^(?:11|3-4-4)$/;
const likely = /^(?:3-8|7-4)$/;
const phoneWord = /(?:电话|手机|联系|致电|拨打|热线|微信|号码|tel|phone|mobile|☎|📞)[^\d]{0,8}$/i;

function isMobile(written: string, before: string, after: string): boolean {
  if (unit.test(after) || otherNumber.test(before)) return false;
  const grouping = groupingOf(written);
  if (usual.test(grouping) || phoneWord.test(before)) return true;
  return likely.test(grouping) && !/\d[ -]*$/.test(before) && !/^[ -]*\d/.test(after);
}

/** Mobile numbers of people; `12345` and landlines have another form. */
export const mobileNumber: Sought = {
  id: "privacy/mobile-number",
  looksAt: "everywhere",
  severity: "error",
  basis: "条例第十五条",
  zh: {
    title: "公开了手机号码",
    message: [
      "{place}等 {count} 处有手机号码，如 {shown}（中间四位已隐去）。",
      "{place}有手机号码：{shown}（中间四位已隐去）。",
      "这里有手机号码：{shown}（中间四位已隐去）。",
    ],
    cure: "改成 {shown}，或换成单位的座机。对外办公用、确需公开的，写进 portal.yaml 的 checks.allow.numbers。已经提交过的，git 历史里还留着原号码，要请管理员清理历史。",
  },
  en: {
    title: "Mobile number in public",
    message: [
      "{place} holds a mobile number: {shown} (middle covered). The file has {count} in all.",
      "{place} holds a mobile number: {shown} (middle covered).",
      "A mobile number stands here: {shown} (middle covered).",
    ],
    cure: "Write {shown}, or give a landline of the office. One that has to be public goes into checks.allow.numbers of portal.yaml. Git keeps what was committed: the history has to be cleaned.",
  },
  leastDigits: 11,
  find: searchFor({ forms: [form], least: 11, isOne: isMobile, head: 3, tail: 4 }),
};
