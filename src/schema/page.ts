import { z } from "zod";
import { field } from "./field/field.ts";
import { moment, text, yesOrNo } from "./field/values.ts";

/** Front-matter of the guide, a rule or an annual report; may be left out altogether. */
export const pageSchema = z.object({
  title: field(text().optional(), {
    label: "标题",
    synonyms: ["名称"],
    zh: "页面的标题；不写时用文件名或栏目名。",
    en: "Title of the page; the file's or column's name where absent.",
    prose: "line",
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
