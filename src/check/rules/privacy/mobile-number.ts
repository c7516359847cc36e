import type { Sought } from "../sought.ts";
import { digitsOf } from "./digits.ts";
import { searchFor } from "./number-search.ts";

/** An amount or an area of eleven digits is no phone. */
const UNIT = /^(?:\.\d|,\d|\s{0,2}(?:[万亿]?元|[万亿]|平方|立方|吨|千瓦|公里|米|%|％|人次|户))/;
/** The word before names another kind of number. */
const OTHER_NUMBER =
  /(?:账号|帐号|代码|编号|编码|文号|单号|案号|证号|备案号|索引号|流水号|序号|标识码)\D{0,4}$/;

/** Mobile numbers of people; `12345` and landlines have another form. */
export const mobileNumber: Sought = {
  id: "privacy/mobile-number",
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
  find: searchFor({
    form: /(?<![\dA-Za-z_]|\d[.,])1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\dA-Za-z_]|-\d)/g,
    isOne: (number, before, after) =>
      digitsOf(number).length === 11 && !UNIT.test(after) && !OTHER_NUMBER.test(before),
    head: 3,
    tail: 4,
  }),
};
