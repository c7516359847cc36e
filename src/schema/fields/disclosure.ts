import { field } from "../field/field.ts";
import { text } from "../field/values.ts";

/** How the document is disclosed. */
export const disclosureFields = {
  disclosureMethod: field(text().optional(), {
    label: "公开形式",
    synonyms: ["公开方式", "公开类别"],
    zh: "主动公开。依申请公开、不予公开的文件不放进内容文件夹。",
    en: "主动公开, on the organ's own motion. What is given on request only, or not at all, does not belong into the folder.",
    joins: ["公开 + 形式 方式 类别 类型 属性"],
    shown: "disclosure",
    holdsBack: true,
  }),
  disclosureScope: field(text().optional(), {
    label: "公开范围",
    zh: "向谁公开，如 面向社会。",
    en: "To whom it is disclosed.",
    prose: "line",
    joins: ["公开 + 范围 对象"],
    shown: "disclosure",
  }),
  disclosurePeriod: field(text().optional(), {
    label: "公开时限",
    zh: "公开多久，如 长期公开。",
    en: "For how long it is disclosed.",
    prose: "line",
    joins: ["公开 + 时限 期限 时效"],
    shown: "disclosure",
  }),
};
