import { z } from "zod";
import { field } from "../field/field.ts";
import { alias, listOf, moment, prose, text, texts, yesOrNo } from "../field/values.ts";
import { reference } from "./relations.ts";

const attachment = z.object({
  path: field(text(), {
    label: "文件",
    synonyms: ["路径"],
    zh: "相对于这份文件的路径，如 通知/名单.xlsx。",
    en: "Path relative to the document's own file.",
    prose: "line",
  }),
  title: field(text().optional(), {
    label: "标题",
    synonyms: ["名称"],
    zh: "给读者看的名称；不写时用文件名。",
    en: "Name for readers; the file name where absent.",
    prose: "line",
    joins: ["信息 文件 公文 公开 文章 + 名称 标题 题目 题名"],
    shown: null,
    staysWithdrawn: true,
  }),
});

const withdrawal = z.object({
  on: field(moment(), { label: "日期", zh: "撤回的日期。", en: "Day of withdrawal." }),
  reason: field(prose(), {
    label: "原因",
    synonyms: ["理由"],
    zh: "撤回的原因，页面上照登。",
    en: "Why it was withdrawn; shown on the page.",
    prose: "text",
  }),
  hideTitle: field(yesOrNo().optional(), {
    label: "隐去名称",
    zh: "名称本身不宜公开时写“是”：网站各处都不再出现名称，只用编号。",
    en: "Yes where the title itself must not be public: numbers stand in its place everywhere.",
    holdsBack: true,
  }),
  successor: field(reference().optional(), {
    label: "接替文件",
    zh: "接替它的文件：索引号、文号或完整标题；写了“替代”它的文件会自动列出。",
    en: "The document to read instead: index number, document number or exact title; one that replaces it is listed by itself.",
  }),
});

const reviewItem = z.object({
  field: field(text(), { label: "字段", zh: "待核对的字段。", en: "Field to check." }),
  reason: field(prose().optional(), {
    label: "原因",
    zh: "为什么没有把握。",
    en: "Why it is unsure.",
    prose: "text",
  }),
});

const oneOrList = <S extends z.ZodType>(item: S) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    listOf(item).default([]),
  );

/** What belongs to the page rather than to the document. */
export const publicationFields = {
  draft: field(yesOrNo().optional(), {
    label: "草稿",
    zh: "写“是”（true）就不发布：网站上没有它的任何内容；写好后删去这一行。",
    en: "Yes (true) holds it back: nothing of it is published; delete the line when it is done.",
    isWord: true,
    shown: null,
    holdsBack: true,
  }),
  source: field(text().optional(), {
    label: "来源",
    synonyms: ["信息来源", "文章来源", "文件来源"],
    zh: "信息的来源；不写时显示发布机构。",
    en: "Where the information comes from; the publisher where absent.",
    prose: "line",
    joins: ["信息 文章 文件 稿件 内容 新闻 消息 + 来源 出处", "稿源 出处"],
    shown: "origin",
  }),
  editor: field(text().optional(), {
    label: "编辑",
    synonyms: ["作者", "责任编辑"],
    zh: "责任编辑，可以写岗位。",
    en: "Editor in charge; a post will do.",
    prose: "line",
    joins: ["责任 网站 文章 信息 + 编辑 作者", "责编"],
    shown: "origin",
  }),
  attachments: field(
    oneOrList(
      z.preprocess((value) => (typeof value === "string" ? { path: value } : value), attachment),
    ),
    {
      label: "附件",
      zh: "附件的相对路径，可以带标题；与文件同名的文件夹里的附件不写也会列出。",
      en: "Relative paths, with a title if wanted; files in the folder named like the document are listed without it.",
      prose: "line",
      isWord: true,
      shown: null,
    },
  ),
  aliases: field(texts(alias()), {
    label: "旧地址",
    synonyms: ["曾用索引号"],
    zh: "以前的索引号或网址路径，可写多个，自动转到现在的网址。",
    en: "Former index numbers or address paths; they redirect to the present one.",
    isWord: true,
    shown: null,
    staysWithdrawn: true,
  }),
  withdrawal: field(withdrawal.optional(), {
    label: "撤回",
    zh: "撤回的日期和原因；页面只留名称、编号、日期和原因。",
    en: "Day and reason of withdrawal; the page then keeps title, numbers, day and reason only.",
    isWord: true,
    shown: null,
    staysWithdrawn: true,
    holdsBack: true,
  }),
  review: field(oneOrList(z.union([prose(), reviewItem])), {
    label: "待核对",
    zh: "没有把握、等人核对的字段或说明，核对后删去。",
    en: "Fields or remarks that someone must check; remove them when done.",
    prose: "text",
    isWord: true,
    shown: null,
  }),
};
