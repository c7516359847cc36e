import { isDescribed } from "../described.ts";
import type { PortalRule } from "../rule.ts";

/** Annual reports that are due or left out (条例第四十九条: departments by 31 January, governments by 31 March). */
export const missingAnnualReport: PortalRule = {
  id: "portal/missing-annual-report",
  severity: "warning",
  basis: "条例第四十九条、第五十条",
  zh: {
    title: "缺年报",
    message: "没有{year}年的政府信息公开工作年度报告，{deadline}以前就应当公布。",
    cure: "把它写成 annual-reports/{year}.md。",
  },
  en: {
    title: "Annual report missing",
    message: "There is no annual report for {year}; it was due by {deadline}.",
    cure: "Write it as annual-reports/{year}.md.",
  },
  looksAt: "portal",
  check(portal, report) {
    if (!isDescribed(portal)) return;
    const dueOn = portal.settings.organ.endsWith("人民政府") ? "03-31" : "01-31";
    const years = new Set(portal.annualReports.map(({ slug }) => Number(slug)));
    const asOfYear = Number(portal.asOf.slice(0, 4));
    const lastDue = portal.asOf.slice(5) > dueOn ? asOfYear - 1 : asOfYear - 2;
    const first = Math.min(...years, lastDue);
    const last = Math.max(...years, lastDue);
    for (let year = first; year <= last; year += 1) {
      if (years.has(year)) continue;
      const values = { year: String(year), deadline: `${year + 1}-${dueOn}` };
      report({ file: `annual-reports/${year}.md` }, values);
    }
  },
};
