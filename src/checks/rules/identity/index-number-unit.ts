import type { PublisherEntry } from "../../../schema/index.ts";
import { indexNumberReader } from "../index-number-parts.ts";
import { placeOf } from "../place-of.ts";
import type { PortalRule } from "../rule.ts";

/** An index number that begins with another organ's code than that of its publisher. */
export const indexNumberUnit: PortalRule = {
  id: "identity/index-number-unit",
  looksAt: "portal",
  severity: "warning",
  basis: null,
  zh: {
    title: "索引号的单位代码与发布机构不符",
    message: [
      "索引号“{found}”的单位代码 {unit} 是“{other}”的，发布机构“{publisher}”的代码是 {code}。",
      "索引号“{found}”的单位代码 {unit} 不在 publishers.yaml 里，发布机构“{publisher}”的代码是 {code}。",
    ],
    cure: [
      "发布机构写错的，改成 publisher: {other}；索引号编错、还没有发布过的，换成 {code} 开头的号（{$ new} 会给出下一个号）；已经发布的不要改号，加注 # 不检查 identity/index-number-unit：理由。",
      "索引号编错、还没有发布过的，换成 {code} 开头的号（{$ new} 会给出下一个号）；已经发布的不要改号，加注 # 不检查 identity/index-number-unit：理由。",
    ],
  },
  en: {
    title: "Index number of another organ",
    message: [
      "{unit} in “{found}” is the code of {other}; that of the publisher {publisher} is {code}.",
      "{unit} in “{found}” is nobody's code in publishers.yaml; that of the publisher {publisher} is {code}.",
    ],
    cure: [
      "Write `publisher: {other}` if the publisher is wrong; take a number that begins with {code} if the number is, and was never published; waive this where it was.",
      "Take a number that begins with {code} if it was never published; waive this where it was.",
    ],
  },
  check({ documents, publishers, settings }, report) {
    const byName = new Map<string, PublisherEntry>();
    const byCode = new Map<string, PublisherEntry[]>();
    for (const entry of publishers) {
      for (const name of [entry.id, entry.name, entry.shortName, ...entry.predecessors]) {
        if (name !== undefined && !byName.has(name)) byName.set(name, entry);
      }
      if (entry.code === undefined) continue;
      const key = entry.code.toUpperCase();
      const others = byCode.get(key);
      if (others) others.push(entry);
      else byCode.set(key, [entry]);
    }
    if (byCode.size === 0) return;
    const read = indexNumberReader(settings.indexNumber.pattern);
    for (const document of documents) {
      const { indexNumber: found = "", publisher = "" } = document.meta;
      const own = byName.get(publisher);
      if (own?.code === undefined) continue;
      const unit = read(found)?.unit ?? "";
      if (unit === "" || unit.toUpperCase() === own.code.toUpperCase()) continue;
      const owners = byCode.get(unit.toUpperCase()) ?? [];
      // Portals keep the codes that other systems gave: only one that is made like the publisher's own is a slip.
      if (owners.length === 0 && shapeOf(unit) !== shapeOf(own.code)) continue;
      const values = { found, unit, publisher: own.name, code: own.code };
      const other = owners[0]?.name;
      report(placeOf(document, "indexNumber"), other === undefined ? values : { ...values, other });
    }
  },
};

/** `QH001` is made like `QH101`. */
function shapeOf(code: string): string {
  return code.replace(/\d/g, "9");
}
