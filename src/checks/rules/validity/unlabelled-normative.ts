import { positionIn } from "../../../content/yaml-source/field-positions.ts";
import { isNormative } from "../normative.ts";
import type { DocumentRule } from "../rule.ts";

export const unlabelledNormative: DocumentRule = {
  id: "validity/unlabelled-normative",
  looksAt: "document",
  severity: "warning",
  basis: null,
  zh: {
    title: "规范性文件没有标有效性",
    message: "“{found}”看来是规范性文件，有效性是“未标注”；未标注不等于有效。",
    cure: "按最近一次清理结果写明有效、失效、废止等。",
  },
  en: {
    title: "Normative document without validity",
    message: "“{found}” seems to be a normative document and is unlabelled, which is not valid.",
    cure: "Write its validity as of the last clean-up.",
  },
  check({ meta, positions }, report) {
    const { title, validity = "unlabelled", repealedOn, withdrawal } = meta;
    if (title === undefined || validity !== "unlabelled" || repealedOn || withdrawal) return;
    if (!isNormative(meta)) return;
    const position = positionIn(positions, "validity") ?? positionIn(positions, "title");
    report({ ...position }, { found: title });
  },
};
