import { isGuide } from "../../../content/names/places.ts";
import type { DocumentRule } from "../rule.ts";

/** What the guide has to tell of the office, and how to know that it does, or leaves a place for it to be filled in. */
const facts = [
  {
    name: "机构名称",
    form: /机构名称|单位名称|工作机构[^。]{0,12}(?:[:：]|为|是|设在)|(?:办公室|政务公开[股科处办室])/,
  },
  { name: "办公地址", form: /(?:办公|联系|通信|通讯|受理)?地\s*[址点][\s|:：*]*[^\s|:：*]/ },
  {
    name: "办公时间",
    form: /(?:办公|工作|受理|接待|服务|对外办公)时间[\s|:：*]*[^\s|:：*]|\d{1,2}[:：]\d{2}\s*(?:至|到|[-—–~～])/,
  },
  { name: "联系电话", form: /电\s*话[^\n]{0,20}?(?:\d{3,}|待填)|(?<!\d)0\d{2,3}-\d{7,8}/ },
];

/** A guide that does not say who the office is and how to reach it (条例第十二条). */
export const guideFacts: DocumentRule = {
  id: "portal/guide-facts",
  severity: "warning",
  basis: "条例第十二条",
  zh: {
    title: "公开指南缺公开工作机构的信息",
    message: "指南里没有：{found}。",
    cure: "写明公开工作机构的名称、办公地址、办公时间和联系电话。",
  },
  en: {
    title: "Guide does not say how to reach the office",
    message: "The guide does not give: {found}.",
    cure: "Give the office's name, address, hours and phone.",
  },
  looksAt: "document",
  check({ file, lines, bodyLine }, report) {
    if (!isGuide(file)) return;
    const text = lines.slice(bodyLine - 1).join("\n");
    const missing = facts.filter(({ form }) => !form.test(text)).map(({ name }) => name);
    if (missing.length > 0) report({ line: bodyLine }, { found: missing.join("、") });
  },
};
