import { z } from "zod";
import { addFault } from "../field/fault.ts";
import { field } from "../field/field.ts";
import { labelKey } from "../field/labels.ts";
import { count, listOf, moment, text, texts } from "../field/values.ts";

/** How strictly a rule is taken, with the words for it. */
export const strictnessWords = {
  off: "关闭",
  hint: "提示",
  warning: "警告",
  error: "错误",
} as const;

export type Strictness = keyof typeof strictnessWords;

const strictnesses = Object.keys(strictnessWords) as [Strictness, ...Strictness[]];

const strictness = () =>
  z.preprocess((value, context) => {
    const key = labelKey(String(value));
    const found = strictnesses.find((one) => one === key || strictnessWords[one] === key);
    if (found) return found;
    const choices = strictnesses.map((one) => `${one}（${strictnessWords[one]}）`).join("、");
    addFault(context, { code: "field/unknown-word", values: { choices } });
    return z.NEVER;
  }, z.enum(strictnesses));

const allow = z.object({
  numbers: field(texts(), {
    label: "号码",
    zh: "可以公开的号码，如办公手机、对公账号。",
    en: "Numbers that may be public: mobile phones and bank accounts of the office.",
  }),
  hosts: field(texts(), {
    label: "网站",
    zh: "可以链接的外部网站，写域名，如 www.example.org。",
    en: "Other sites that may be linked to, by host: www.example.org.",
  }),
});

const holidays = z.object({
  off: field(texts(moment()), {
    label: "放假",
    zh: "放假的日子，逐日写，如 2027-01-01。",
    en: "Days off, one by one: 2027-01-01.",
  }),
  work: field(texts(moment()), {
    label: "上班",
    zh: "调休上班的周末，逐日写。",
    en: "Weekends worked, one by one.",
  }),
});

const longestPeriod = z.object({
  words: field(texts(), {
    label: "标题用词",
    zh: "标题含有这些词之一的规范性文件适用；不写则全部适用。",
    en: "Holds for normative documents with one of these words in the title; for all where absent.",
  }),
  years: field(count(), {
    label: "年限",
    zh: "有效期最长多少年。",
    en: "Years that the period may last at most.",
  }),
  since: field(moment().optional(), {
    label: "起始日期",
    zh: "从这一天起施行的文件适用；不写则全部适用。",
    en: "Holds for documents effective from this day on; for all where absent.",
  }),
});

/** No file that is handed out is larger. */
const mostBytes = 10_000_000_000;

/** `checks:` in `portal.yaml`: what `check` and every build look at, and how strictly. */
export const checksSchema = z.object({
  rules: field(z.record(text(), strictness()).default({}), {
    label: "规则",
    zh: "逐条写明规则的轻重：off 关闭、hint 提示、warning 警告、error 错误；规则见 docs/checking.md。",
    en: "How bad what a rule finds is, by rule: off, hint, warning, error; rules: docs/checking.md.",
  }),
  wrongWords: field(z.record(text(), text()).default({}), {
    label: "错词",
    zh: "错误的写法和正确的写法，如“截止目前: 截至目前”。",
    en: "Wrong words and what to write instead.",
  }),
  allow: field(allow.prefault({}), {
    label: "允许",
    zh: "检查时放过的号码和网站。",
    en: "Numbers and sites that checks let pass.",
  }),
  governmentHosts: field(texts(), {
    label: "政府网站",
    zh: "除 .gov.cn 外也算政府网站的域名。",
    en: "Hosts that count as government sites besides .gov.cn.",
  }),
  largestFileBytes: field(count(mostBytes).default(50_000_000), {
    label: "附件大小上限",
    zh: "一个附件或图片最多多少字节。",
    en: "Bytes that one attachment or picture may have at most.",
  }),
  holidays: field(holidays.prefault({}), {
    label: "节假日",
    zh: "程序还不知道的年份，国务院办公厅的放假安排。",
    en: "Holiday arrangements of the State Council for years that the program does not know yet.",
  }),
  longestPeriods: field(
    z
      .preprocess(
        (value) => (value === undefined || Array.isArray(value) ? value : [value]),
        listOf(longestPeriod),
      )
      .default([]),
    {
      label: "有效期上限",
      zh: "本省规范性文件有效期的规定，逐条写，前面的优先；例子见 docs/checking.md。",
      en: "The province's limits on the period of normative documents, the first that fits counts; examples: docs/checking.md.",
    },
  ),
  backdatingDays: field(count().default(7), {
    label: "补发天数",
    zh: "发布日期可以比文件进入版本库的日子早几天。",
    en: "Days by which the day of publication may precede the first commit of a file.",
  }),
});
