import { catalogsOf } from "../columns.ts";
import type { PortalRule } from "../rule.ts";

/** Columns without anything new within the period that `catalog.yaml` gives them. */
export const staleColumn: PortalRule = {
  id: "portal/stale-column",
  severity: "warning",
  basis: "国办秘函〔2019〕19号",
  zh: {
    title: "栏目没有按期更新",
    message: [
      "{organ}的栏目“{found}”（{id}）最近一份文件是 {newest}，已有 {days} 天，期限是 {wanted} 天。",
      "栏目“{found}”（{id}）最近一份文件是 {newest}，已有 {days} 天，期限是 {wanted} 天。",
    ],
    cure: "公开新的信息；期限定得不对的，改 catalog.yaml 里的 updateWithinDays。",
  },
  en: {
    title: "Column not updated in time",
    message: [
      "The newest document of “{found}” ({id}) of {organ} is of {newest}, {days} days ago; {wanted} are allowed.",
      "The newest document of “{found}” ({id}) is of {newest}, {days} days ago; {wanted} are allowed.",
    ],
    cure: "Disclose what is new, or correct updateWithinDays in catalog.yaml.",
  },
  looksAt: "portal",
  check(portal, report) {
    for (const { file, organ, columns } of catalogsOf(portal)) {
      const of: Record<string, string> = organ === undefined ? {} : { organ };
      for (const { entry, newest } of columns) {
        const { id, name, updateWithinDays: within } = entry;
        if (within === undefined || newest === "") continue;
        const days = daysBetween(newest, portal.asOf);
        if (days <= within) continue;
        const values = { found: name, id, newest, days: String(days), wanted: String(within) };
        report({ file }, { ...values, ...of });
      }
    }
  },
};

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
