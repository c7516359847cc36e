import { addresses } from "../../portal/addresses/portal-addresses.ts";
import type { Portal } from "../../portal/model/portal.ts";

/** The four first-level columns with their exact names (国办公开办函〔2019〕61号). */
export const statutory = {
  guide: { name: "政府信息公开指南", address: addresses.guide },
  rules: { name: "政府信息公开制度", address: addresses.rules },
  content: { name: "法定主动公开内容", address: addresses.catalog },
  reports: { name: "政府信息公开年报", address: addresses.annualReports },
} as const;

export type StatutoryId = keyof typeof statutory;

/** What a column is called in short. */
export const shortNames: Record<StatutoryId, string> = {
  guide: "指南",
  rules: "制度",
  content: "内容",
  reports: "年报",
};

/** A statutory column, as the navigation of every page shows it. */
export interface StatutoryColumn {
  id: StatutoryId;
  name: string;
  address: string;
}

/** What stands in place of a column that has nothing in it. */
export const notYet = "还没有发布";

/** The four columns in their fixed order, none left out: the page of one that has nothing says so. */
export function statutoryColumns(portal: Portal): StatutoryColumn[] {
  const ids = Object.keys(statutory) as StatutoryId[];
  return ids.map((id) => ({ id, ...statutory[id], address: columnAddress(id, portal) }));
}

/** The columns for which the portal has something; documents count as disclosed whatever their number. */
export function filledColumns({ guide, rules, annualReports }: Portal): ReadonlySet<StatutoryId> {
  return new Set<StatutoryId>([
    ...(guide ? (["guide"] as const) : []),
    ...(rules.length > 0 ? (["rules"] as const) : []),
    "content",
    ...(annualReports.length > 0 ? (["reports"] as const) : []),
  ]);
}

/** Without a catalogue the list of all documents stands in for it. */
function columnAddress(id: StatutoryId, { catalog }: Portal): string {
  return id === "content" && catalog.length === 0 ? addresses.documents : statutory[id].address;
}
