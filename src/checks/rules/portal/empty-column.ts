import { columnsOf } from "../columns.ts";
import type { PortalRule } from "../rule.ts";

/** Columns that hold nothing: five of them fail an inspection (国办秘函〔2019〕19号). */
export const emptyColumn: PortalRule = {
  id: "portal/empty-column",
  severity: "warning",
  basis: "国办秘函〔2019〕19号",
  zh: {
    title: "空栏目",
    message: "栏目“{found}”（{id}）里没有一份文件。",
    cure: "公开这方面的信息；没有这类职责的，从 catalog.yaml 里删去这个栏目。",
  },
  en: {
    title: "Empty column",
    message: "The column “{found}” ({id}) holds no document.",
    cure: "Disclose what belongs there; where the organ has no such duty, delete it from catalog.yaml.",
  },
  looksAt: "portal",
  check(portal, report) {
    for (const { entry, documents } of columnsOf(portal)) {
      const { id, name, children } = entry;
      if (documents === 0 && children.length === 0) {
        report({ file: "catalog.yaml" }, { found: name, id });
      }
    }
  },
};
