import { field } from "../field/field.ts";
import { text, texts } from "../field/values.ts";

/** Who disclosed the document, who issued it, who answers for it. */
export const organFields = {
  publisher: field(text(), {
    label: "发布机构",
    synonyms: ["发布单位"],
    zh: "公开这份文件的机关，写 publishers.yaml 里的名称、简称或代号。",
    en: "Organ that disclosed the document: its name, short name or id in publishers.yaml.",
    joins: ["发布 公布 公开 信息发布 + 机关 机构 单位 主体", "发布 公布 信息发布 + 部门"],
    shown: "organs",
    staysWithdrawn: true,
  }),
  issuers: field(texts(), {
    label: "发文机关",
    synonyms: ["发文机构", "发文单位", "制发机关", "制定机关", "联合发文单位"],
    zh: "制发文件的机关，可写多个；与发布机构不同时必须写明，如乡镇转发县政府文件。",
    en: "Organs that issued the document; needed where they are not the publisher.",
    joins: ["发文 制发 制定 印发 颁布 签发 联合制定 联合发文 + 机关 机构 单位 部门"],
    shown: "organs",
  }),
  jointIssuers: field(texts(), {
    label: "联合发文机关",
    zh: "与发文机关联合行文的其他机关，可写多个。",
    en: "Other organs that issued it jointly.",
    shown: "organs",
  }),
  responsibleDepartment: field(text().optional(), {
    label: "公开责任部门",
    synonyms: ["责任部门", "部门", "所属机构"],
    zh: "负责公开这份文件的内设机构。",
    en: "Department that answers for the disclosure.",
    prose: "line",
    joins: ["公开 责任 公开责任 所属 信息公开责任 + 部门 处室 科室", "公开责任 责任 + 单位 机构"],
    shown: "organs",
  }),
};
