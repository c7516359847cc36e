import { field } from "../field/field.ts";
import { indexNumber, text } from "../field/values.ts";

/** What a document is called and by which numbers it is known. */
export const identityFields = {
  title: field(text(), {
    label: "名称",
    synonyms: ["标题", "信息名称"],
    zh: "文件的完整标题，与正文标题一致。",
    en: "Full title of the document, as in the text.",
    prose: "line",
    joins: ["信息 文件 公文 公开 文章 + 名称 标题 题目 题名"],
    shown: null,
    staysWithdrawn: true,
  }),
  indexNumber: field(indexNumber(), {
    label: "索引号",
    synonyms: ["信息索引号", "索取号"],
    zh: "全门户唯一的编号，决定永久网址；5 至 40 个字母、数字或 / _ -。",
    en: "Unique key of the document in the portal, decides its permanent address; 5 to 40 letters, digits, / _ -.",
    joins: ["索引 索取 检索 + 号 号码 编号"],
    shown: "numbers",
    staysWithdrawn: true,
  }),
  documentNumber: field(text().optional(), {
    label: "文号",
    synonyms: ["发文字号", "文件编号", "发布文号", "发文文号", "备注/文号"],
    zh: "发文字号，如 禾政发〔2023〕12号：六角括号、四位年份、不加“第”；命令写作 青禾县人民政府令第3号。",
    en: "Number given by the issuing organ, such as 禾政发〔2023〕12号: six-corner brackets, four-digit year, no 第; an order has 青禾县人民政府令第3号.",
    joins: ["文件 公文 发文 发布 行文 + 号 编号 文号 字号 号码"],
    shown: "numbers",
    staysWithdrawn: true,
  }),
  registrationNumber: field(text().optional(), {
    label: "统一登记号",
    synonyms: ["统一编号", "登记号"],
    zh: "规范性文件的统一登记号。",
    en: "Registration number of a normative document.",
    joins: ["登记 统一登记 备案登记 + 号 编号", "规范性文件 + 编号 登记号 统一编号 统一登记号"],
    shown: "numbers",
    staysWithdrawn: true,
  }),
};
