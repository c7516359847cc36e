import { field } from "../field/field.ts";
import { moment } from "../field/values.ts";
import { validity } from "../vocabulary/validity.ts";

/** The days of a document's life, and whether it holds. An unknown day is left out, never invented. */
export const dayFields = {
  issuedOn: field(moment().optional(), {
    label: "成文日期",
    synonyms: ["签署日期", "印发日期", "产生日期"],
    zh: "负责人签发的日期，即落款日期。",
    en: "Day of signature, as at the end of the text.",
  }),
  dispatchedOn: field(moment().optional(), {
    label: "发文日期",
    synonyms: ["发文时间"],
    zh: "印发、发出的日期。",
    en: "Day it was sent out.",
  }),
  generatedOn: field(moment().optional(), {
    label: "生成日期",
    synonyms: ["公文生成日期"],
    zh: "信息生成的日期（条例第十二条要求目录载明）。",
    en: "Day the information came into being (Art. 12 of the Regulations asks for it in the catalogue).",
  }),
  publishedOn: field(moment().optional(), {
    label: "发布日期",
    synonyms: ["公开日期", "发布时间", "发表时间", "日期", "时间"],
    zh: "在门户上公开的日期，可带时间，如 2018-04-18 19:28。",
    en: "Day of disclosure on the portal; a time may follow: 2018-04-18 19:28.",
  }),
  updatedOn: field(moment().optional(), {
    label: "更新日期",
    synonyms: ["更新时间"],
    zh: "公开后最近一次更正或补充的日期。",
    en: "Day of the last correction after disclosure.",
  }),
  effectiveOn: field(moment().optional(), {
    label: "实施日期",
    synonyms: ["生效日期", "生效时间", "施行日期"],
    zh: "开始施行的日期。",
    en: "First day on which it holds.",
  }),
  expiresOn: field(moment().optional(), {
    label: "有效期至",
    synonyms: ["失效日期", "废止日期", "废止时间", "信息时效期", "有效期"],
    zh: "有效期的最后一天，过了这一天显示“失效”。",
    en: "Last day of its period; from the next day on it shows as expired.",
  }),
  repealedOn: field(moment().optional(), {
    label: "宣布废止日期",
    zh: "被明令废止的，自这一天起不再有效。",
    en: "Day from which an act that repeals it ends it.",
  }),
  validity: field(validity(), {
    label: "有效性",
    synonyms: ["信息有效性", "公文时效", "效力状况", "时效性"],
    zh: "这份文件是否有效；不写即未标注，未标注不等于有效。",
    en: "Whether it holds; absent means unlabelled, which is not valid.",
  }),
};
