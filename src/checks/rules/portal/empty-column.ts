import { catalogsOf } from "../columns.ts";
import type { PortalRule } from "../rule.ts";

/** More than these are told together: a portal that begins has many. */
const mostAlone = 5;

/** Columns that hold nothing: five of them fail an inspection (国办秘函〔2019〕19号). */
export const emptyColumn: PortalRule = {
  id: "portal/empty-column",
  severity: "warning",
  basis: "国办秘函〔2019〕19号",
  zh: {
    title: "空栏目",
    message: [
      "{organ}的 {count} 个栏目里没有一份文件：{all}。",
      "{count} 个栏目里没有一份文件：{all}。",
      "{organ}的栏目“{found}”（{id}）里没有一份文件。",
      "栏目“{found}”（{id}）里没有一份文件。",
    ],
    cure: "公开这方面的信息；没有这类职责的，从 catalog.yaml 里删去这个栏目。",
  },
  en: {
    title: "Empty column",
    message: [
      "{count} columns of {organ} hold no document: {all}.",
      "{count} columns hold no document: {all}.",
      "The column “{found}” ({id}) of {organ} holds no document.",
      "The column “{found}” ({id}) holds no document.",
    ],
    cure: "Disclose what belongs there; where the organ has no such duty, delete it from catalog.yaml.",
  },
  looksAt: "portal",
  check(portal, report) {
    for (const { file, organ, columns } of catalogsOf(portal)) {
      const empty = columns
        .filter(({ entry, documents }) => documents === 0 && entry.children.length === 0)
        .map(({ entry: { id, name } }) => ({ id, name }));
      const of: Record<string, string> = organ === undefined ? {} : { organ };
      if (empty.length > mostAlone) {
        const all = empty.map(({ id, name }) => `${name}（${id}）`).join("、");
        report({ file }, { count: String(empty.length), all, ...of });
        continue;
      }
      for (const { id, name } of empty) report({ file }, { found: name, id, ...of });
    }
  },
};
