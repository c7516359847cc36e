import type { Portal } from "../portal/portal.ts";

export type StatutoryId = "guide" | "rules" | "content" | "reports";

/** A statutory column with what it holds. */
export interface StatutoryColumn {
  id: StatutoryId;
  name: string;
  address: string;
  description: string;
}

/**
 * The four first-level columns in their fixed order and with their exact names (国办公开办函〔2019〕61号); a column
 * for which the content has nothing is left out.
 */
export function statutoryColumns(portal: Portal): StatutoryColumn[] {
  const columns: (StatutoryColumn & { present: boolean })[] = [
    {
      id: "guide",
      name: "政府信息公开指南",
      address: "guide/",
      description: "信息怎样分类、怎样获取，公开工作机构的联系方式",
      present: portal.guide !== null,
    },
    {
      id: "rules",
      name: "政府信息公开制度",
      address: "rules/",
      description: "公开工作依据的法规和本机关的制度",
      present: portal.rules.length > 0,
    },
    {
      id: "content",
      name: "法定主动公开内容",
      address: portal.catalog.length > 0 ? "catalog/" : "documents/",
      description: `依法主动公开的 ${portal.documents.length} 份文件`,
      present: true,
    },
    {
      id: "reports",
      name: "政府信息公开年报",
      address: "annual-reports/",
      description: "历年政府信息公开工作年度报告",
      present: portal.annualReports.length > 0,
    },
  ];
  return columns.filter(({ present }) => present);
}
