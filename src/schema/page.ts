import { z } from "zod";
import { field } from "./field/field.ts";
import { moment, prose, text, yesOrNo } from "./field/values.ts";

/** Front-matter of a page that is no document: the guide, a rule, an annual report, a free page; may be left out altogether. */
export const pageSchema = z.object({
  title: field(text().optional(), {
    label: "标题",
    synonyms: ["名称"],
    zh: "页面的标题；不写时用文件名或栏目名。",
    en: "Title of the page; the file's or column's name where absent.",
    prose: "line",
  }),
  description: field(prose().optional(), {
    label: "说明",
    synonyms: ["摘要", "简介", "描述"],
    zh: "一句话说明这一页讲什么：列在上一级页面里，也写进网页信息，供搜索引擎显示。",
    en: "What the page is about, in a sentence: shown where it is listed and told to search engines.",
    prose: "text",
  }),
  updatedOn: field(moment().optional(), {
    label: "更新日期",
    synonyms: ["更新时间", "发布日期"],
    zh: "最近一次修改的日期。",
    en: "Day of the last change.",
  }),
  draft: field(yesOrNo().optional(), {
    label: "草稿",
    zh: "写“是”（true）就不发布；写好后删去这一行。",
    en: "Yes (true) holds it back; delete the line when it is done.",
  }),
});
