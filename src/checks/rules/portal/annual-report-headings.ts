import { inOrganFolder } from "../../../content/names/organ-folder.ts";
import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";

/** The chapters of an annual report, since the one for 2021. */
const wantedChapters = [
  "总体情况",
  "主动公开政府信息情况",
  "收到和处理政府信息公开申请情况",
  "政府信息公开行政复议、行政诉讼情况",
  "存在的主要问题及改进情况",
  "其他需要报告的事项",
];
const since = 2021;

/** Annual reports without one of the six fixed headings. */
export const annualReportHeadings: DocumentRule = {
  id: "portal/annual-report-headings",
  severity: "hint",
  basis: "条例第五十条；2021年起的年度报告格式",
  zh: {
    title: "年报缺固定的标题",
    message: "没有这些标题：{found}。",
    cure: "按固定的六个部分编写：一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况，四、政府信息公开行政复议、行政诉讼情况，五、存在的主要问题及改进情况，六、其他需要报告的事项。",
  },
  en: {
    title: "Annual report without a fixed heading",
    message: "These headings are missing: {found}.",
    cure: "Write it in the six fixed chapters.",
  },
  looksAt: "document",
  check(document, report) {
    const path = inOrganFolder(document.file)?.path ?? document.file;
    const year = /^annual-reports\/(\d{4})\.md$/i.exec(path)?.[1];
    if (year === undefined || Number(year) < since) return;
    const headings = new Set<string>();
    for (const { text } of bodyLines(document)) headings.add(plainHeading(text));
    const missing = wantedChapters.filter((chapter) => !headings.has(plainHeading(chapter)));
    if (missing.length > 0) report({ line: document.bodyLine }, { found: missing.join("、") });
  },
};

/** A heading without marks, number and punctuation. */
function plainHeading(text: string): string {
  return text.replace(/^[#*\s]*(?:[一二三四五六]\s*[、.．])?/, "").replace(/[\s、，*#。：:]/g, "");
}
