import { z } from "zod";
import { isTimeZone } from "../../identifiers/time-zone.ts";
import { addFault } from "../field/fault.ts";
import { field } from "../field/field.ts";
import { count, known, portalUrl, prose, text, texts, url } from "../field/values.ts";
import { checksSchema } from "./checks.ts";
import { contactSchema } from "./contact.ts";
import { currentFormat } from "./current-format.ts";
import { formatVersion } from "./format-version.ts";
import { lookSchema, parentSiteSchema } from "./look.ts";

/** As many as an index number has characters. */
const mostDigits = 40;

const indexNumberRule = z.object({
  pattern: field(text().default("{unit}/{year}-{serial}"), {
    label: "式样",
    zh: "{unit} {year} {month} {serial} 依次代表单位代码、年、月、流水号。",
    en: "{unit} {year} {month} {serial}: code of the unit, year, month, serial.",
  }),
  unitCode: field(known(), {
    label: "单位代码",
    zh: "{unit} 的值；发布机构在 publishers.yaml 写了 code 的，用它的 code。",
    en: "Value of {unit}, unless the publisher has a `code` in publishers.yaml.",
  }),
  serialWidth: field(count(mostDigits).default(5), {
    label: "流水号位数",
    zh: "流水号有几位，不足时前面补 0。",
    en: "Digits of the serial, filled up with zeros.",
  }),
  resetYearly: field(z.stringbool().default(true), {
    label: "每年重新编号",
    zh: "流水号是否每年从 1 开始。",
    en: "Whether serials begin at 1 each year.",
  }),
});

const deadlines = z.object({
  disclosureWorkingDays: field(count().default(20), {
    label: "公开期限",
    zh: "形成或变更之日起多少个工作日内公开（条例第二十六条：20）。",
    en: "Working days within which to disclose (Art. 26 of the Regulations: 20).",
  }),
});

/** `portal.yaml`: what is true of the portal as a whole. Every field may be left out. */
export const portalSettingsSchema = z.object({
  formatVersion: field(formatVersion().optional(), {
    label: "格式版本",
    zh: `内容格式的版本，现在是 ${currentFormat}；由 check --fix 来写，见 docs/upgrading.md。`,
    en: `Version of the content format, now ${currentFormat}; check --fix writes it: docs/upgrading.md.`,
  }),
  name: field(text().default("政府信息公开"), {
    label: "栏目名称",
    zh: "规范名称是“政府信息公开”。",
    en: "The column is named 政府信息公开.",
    prose: "line",
  }),
  organ: field(known(), {
    label: "主办单位",
    zh: "主办机关全称。",
    en: "Full name of the organ.",
    prose: "line",
  }),
  url: field(portalUrl().default(""), {
    label: "网址",
    zh: "门户的完整网址，包括子路径，如 https://www.example.gov.cn/zwgk/。",
    en: "Full URL of the portal, with its sub-path: https://www.example.gov.cn/zwgk/.",
  }),
  siteIdCode: field(text().check(siteCode).default(""), {
    label: "政府网站标识码",
    synonyms: ["网站标识码"],
    zh: "10 位数字。",
    en: "Site identification code, 10 digits.",
  }),
  icpNumber: field(known(), {
    label: "ICP备案号",
    zh: "ICP 备案号，原样填写。",
    en: "ICP filing number, as issued.",
    prose: "line",
  }),
  policeNumber: field(known(), {
    label: "公安备案号",
    zh: "公安备案号，原样填写。",
    en: "Police filing number, as issued.",
    prose: "line",
  }),
  organMarkUrl: field(url().default(""), {
    label: "党政机关网站标识",
    zh: "标识对应的网址，显示在页脚。",
    en: "Address of the mark of party and government sites, shown in the footer.",
  }),
  errorReportUrl: field(url().default(""), {
    label: "找错网址",
    zh: "“我为政府网站找错”平台给本站的网址。",
    en: "Address of the national error report service for this site.",
  }),
  parentSite: field(parentSiteSchema.optional(), {
    label: "上级网站",
    zh: "门户所在的网站：当前位置从它开始。",
    en: "The site that the portal is a column of: the breadcrumb begins there.",
  }),
  look: field(lookSchema.prefault({}), {
    label: "外观",
    zh: "颜色、标识、首页版块、导航、页脚；见 docs/look.md。",
    en: "Colours, emblem, blocks of the home page, navigation, footer; see docs/look.md.",
  }),
  description: field(prose().default(""), {
    label: "栏目介绍",
    zh: "一两句话，供搜索引擎显示。",
    en: "A sentence or two for search engines.",
    prose: "text",
  }),
  keywords: field(texts(), {
    label: "栏目关键词",
    zh: "可写多个，供搜索引擎使用。",
    en: "Keywords for search engines.",
    prose: "line",
  }),
  contact: field(contactSchema.prefault({}), {
    label: "联系方式",
    zh: "页脚和指南要写明的联系方式（条例第十二条）。",
    en: "Contact facts for footer and guide (Art. 12 of the Regulations).",
  }),
  timeZone: field(text().check(timeZone).default("Asia/Shanghai"), {
    label: "时区",
    zh: "IANA 时区名。",
    en: "IANA name of the time zone.",
  }),
  indexNumber: field(indexNumberRule.prefault({}), {
    label: "索引号规则",
    zh: "新文件的索引号怎样编。",
    en: "How index numbers of new documents are made.",
  }),
  signingKey: field(text().check(signingKey).default(""), {
    label: "签名公钥",
    zh: "核对离线副本用的公钥，由 gongkai keys new 给出；见 docs/mirror.md。",
    en: "Public key that copies are checked with, as gongkai keys new gives it; see docs/mirror.md.",
  }),
  deadlines: field(deadlines.prefault({}), {
    label: "期限",
    zh: "检查时用的期限。",
    en: "Deadlines that checks use.",
  }),
  checks: field(checksSchema.prefault({}), {
    label: "检查",
    zh: "检查哪些规则、多严格；见 docs/checking.md。",
    en: "What is checked and how strictly; see docs/checking.md.",
  }),
});

export type PortalSettings = z.output<typeof portalSettingsSchema>;

function siteCode(context: z.core.ParsePayload<string>) {
  if (!/^\d{10}$/.test(context.value)) addFault(context, { code: "field/not-a-site-code" });
}

/** What minisign writes into a `.pub` file: 42 bytes, of which the first say `Ed`. */
function signingKey(context: z.core.ParsePayload<string>) {
  if (!/^RW[A-Za-z\d+/]{54}$/.test(context.value)) {
    addFault(context, { code: "field/not-a-signing-key" });
  }
}

function timeZone(context: z.core.ParsePayload<string>) {
  if (!isTimeZone(context.value)) addFault(context, { code: "field/not-a-time-zone" });
}
