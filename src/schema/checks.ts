import { z } from "zod";
import { field } from "./field.ts";
import { count, text, texts } from "./values.ts";

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

/** `checks:` in `portal.yaml`: what `check` and every build look at, and how strictly. */
export const checksSchema = z.object({
  rules: field(z.record(text(), z.enum(["off", "hint", "warning", "error"])).default({}), {
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
  largestFileBytes: field(count().default(50_000_000), {
    label: "附件大小上限",
    zh: "一个附件或图片最多多少字节。",
    en: "Bytes that one attachment or picture may have at most.",
  }),
});
