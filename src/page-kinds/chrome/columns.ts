import type { Portal } from "../../portal/model/portal.ts";

/** The four first-level columns with their exact names (国办公开办函〔2019〕61号). */
export const statutory = {
  guide: { name: "政府信息公开指南", address: "guide/" },
  rules: { name: "政府信息公开制度", address: "rules/" },
  content: { name: "法定主动公开内容", address: "catalog/" },
  reports: { name: "政府信息公开年报", address: "annual-reports/" },
} as const;

export type StatutoryId = keyof typeof statutory;

/** A statutory column, as the navigation of every page shows it. */
export interface StatutoryColumn {
  id: StatutoryId;
  name: string;
  address: string;
}

/** The four columns in their fixed order; one for which the content has nothing is left out. */
export function statutoryColumns(portal: Portal): StatutoryColumn[] {
  const present: Record<StatutoryId, boolean> = {
    guide: portal.guide !== null,
    rules: portal.rules.length > 0,
    content: true,
    reports: portal.annualReports.length > 0,
  };
  const ids = Object.keys(statutory) as StatutoryId[];
  return ids
    .filter((id) => present[id])
    .map((id) => ({ id, ...statutory[id], address: columnAddress(id, portal) }));
}

/** Without a catalogue the list of all documents stands in for it. */
function columnAddress(id: StatutoryId, { catalog }: Portal): string {
  return id === "content" && catalog.length === 0 ? "documents/" : statutory[id].address;
}
