import { organFolder } from "../../../content/names/organ-folder.ts";
import type { ReadPage } from "../../../content/read-content.ts";
import { isDescribed } from "../described.ts";
import { organName } from "../organ-name.ts";
import type { PortalRule } from "../rule.ts";

/** Annual reports that are due or left out (条例第四十九条: departments by 31 January, governments by 31 March). */
export const missingAnnualReport: PortalRule = {
  id: "portal/missing-annual-report",
  severity: "warning",
  basis: "条例第四十九条、第五十条",
  zh: {
    title: "缺年报",
    message: [
      "没有{organ}{year}年的政府信息公开工作年度报告，{deadline}以前就应当公布。",
      "没有{year}年的政府信息公开工作年度报告，{deadline}以前就应当公布。",
    ],
    cure: "把它写成 {file}。",
  },
  en: {
    title: "Annual report missing",
    message: [
      "There is no annual report of {organ} for {year}; it was due by {deadline}.",
      "There is no annual report for {year}; it was due by {deadline}.",
    ],
    cure: "Write it as {file}.",
  },
  looksAt: "portal",
  check(portal, report) {
    if (!isDescribed(portal)) return;
    const { asOf, settings, publishers } = portal;
    const folders = portal.organs.map(({ id, annualReports }) => ({
      base: organFolder(id),
      organ: organName(id, publishers),
      annualReports,
    }));
    // Organs without a folder have nothing of their own: of them nobody knows whether they write reports.
    for (const one of [
      { base: "", organ: settings.organ, annualReports: portal.annualReports },
      ...folders,
    ]) {
      for (const { year, deadline } of missingYears(one.organ, one.annualReports, asOf)) {
        const file = `${one.base}annual-reports/${year}.md`;
        const of: Record<string, string> = one.base === "" ? {} : { organ: one.organ };
        report({ file }, { year, deadline, file, ...of });
      }
    }
  },
};

/** Years from the first with a report to the last that is due, without those that have one. */
function missingYears(organ: string, reports: readonly ReadPage[], asOf: string) {
  const dueOn = organ.endsWith("人民政府") ? "03-31" : "01-31";
  const years = new Set(reports.map(({ slug }) => Number(slug)));
  const asOfYear = Number(asOf.slice(0, 4));
  const lastDue = asOf.slice(5) > dueOn ? asOfYear - 1 : asOfYear - 2;
  const missing: { year: string; deadline: string }[] = [];
  for (let year = Math.min(...years, lastDue); year <= Math.max(...years, lastDue); year += 1) {
    if (years.has(year)) continue;
    missing.push({ year: String(year), deadline: `${year + 1}-${dueOn}` });
  }
  return missing;
}
