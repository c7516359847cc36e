import { field } from "../field/field.ts";
import { oneOrSeveral, prose, text, texts } from "../field/values.ts";
import { genreOf } from "../vocabulary/genres.ts";
import { topicOf } from "../vocabulary/topics.ts";

/** Where readers look for the document. */
export const classificationFields = {
  topic: field(text().overwrite(topicOf).optional(), {
    label: "主题分类",
    synonyms: ["主题导航", "所属主题"],
    zh: "写作“主题/子主题”或只写主题，如 农业、林业、水利/水利；共 22 个主题、121 个子主题，其他值保留并提示。",
    en: "`theme/sub-theme` or a theme alone, such as 农业、林业、水利/水利; 22 themes and 121 sub-themes are known, other values are kept with a warning.",
    joins: ["主题 所属主题 + 分类 类别 导航 类型 (一级)"],
    shown: "lists",
    staysWithdrawn: true,
  }),
  genre: field(text().overwrite(genreOf).optional(), {
    label: "体裁分类",
    synonyms: ["体裁", "公文种类"],
    zh: "公文种类，如 通知、公告、意见、报告；其他值保留并提示。",
    en: "Kind of document, such as 通知, 公告, 意见, 报告; other values are kept with a warning.",
    joins: ["体裁 公文 文件 + 分类 种类 类型 类别", "文种"],
    shown: "lists",
    staysWithdrawn: true,
  }),
  audience: field(texts(), {
    label: "服务对象分类",
    synonyms: ["服务对象"],
    zh: "这份文件与哪些人有关，可写多个。",
    en: "Whom the document concerns; several may be given.",
    prose: "line",
    joins: ["服务对象 + 分类 类别"],
    shown: "classes",
  }),
  combinedCategory: field(text().optional(), {
    label: "组配分类",
    zh: "组配分类的名称。",
    en: "Combined category.",
    prose: "line",
    joins: ["组配 + 分类 类别 目录"],
    shown: "classes",
  }),
  keywords: field(texts(), {
    label: "关键词",
    synonyms: ["主题词"],
    zh: "主要词语，可写多个。",
    en: "Main words; several may be given.",
    prose: "line",
    joins: ["关键 主题 + 词 字"],
    shown: "content",
  }),
  abstract: field(prose().optional(), {
    label: "内容概述",
    zh: "不超过 300 字的内容概述（条例第十二条要求目录载明）。",
    en: "Summary of at most 300 characters (Art. 12 of the Regulations asks for it in the catalogue).",
    prose: "text",
    joins: ["内容 信息 + 概述 概要 摘要 简介 描述", "摘要 概述"],
    shown: "content",
  }),
  catalog: field(oneOrSeveral(), {
    label: "公开目录",
    synonyms: ["公文目录", "信息分类", "内容分类", "分类", "栏目"],
    zh: "所属的法定主动公开内容栏目，写 catalog.yaml 里的代号或名称，可写多个；第一个是网页上方的路径。",
    en: "Node of the disclosure catalogue: its id or name in catalog.yaml. Several may be given: one document, one address, in all of them; the first makes its breadcrumb.",
    joins: ["公开 所属 信息 信息公开 目录 + 目录 栏目 分类 类别", "目录"],
    shown: "lists",
    staysWithdrawn: true,
  }),
};
