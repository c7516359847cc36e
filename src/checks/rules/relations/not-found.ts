import type { PortalRule } from "../rule.ts";
import { namedOtherwise } from "./references/named-otherwise.ts";
import { nearestReference } from "./references/nearest-reference.ts";
import { referencesOf } from "./references/referring.ts";

/** A relation that leads nowhere: most often one digit is wrong, and what is repealed goes on being in force. */
export const notFound: PortalRule = {
  id: "relations/not-found",
  looksAt: "portal",
  severity: "warning",
  basis: null,
  zh: {
    title: "找不到所指的文件",
    message: "“{label}”写的“{found}”，门户里没有这个索引号、文号或标题的文件，这一项不起作用。",
    cure: [
      "这里写的是几份文件，每一份分开写：[{parts}]。",
      "“{prefix}”后面写那份文件的文号或标题，如 {prefix}云府发〔2001〕3号；没有的，删去这一项。",
      "是不是“{nearest}”（{file}）？是就改成它；确实不在本门户的，写作 external:{found}。",
      "对照原件改正，标题要写完整；确实不在本门户的，写作 external:{found}。",
    ],
  },
  en: {
    title: "Relation leads nowhere",
    message:
      "“{found}” in `{kind}` is no index number, document number or title of this portal; it has no effect.",
    cure: [
      "These are several documents; write each on its own: [{parts}].",
      "Write the number or title behind “{prefix}”, as in {prefix}云府发〔2001〕3号, or delete the entry.",
      "Is it “{nearest}” ({file})? Write that; for what is really elsewhere write external:{found}.",
      "Correct it from the original, titles in full; for what is really elsewhere write external:{found}.",
    ],
  },
  check(portal, report) {
    const { all, index } = referencesOf(portal);
    const otherwise = namedOtherwise(portal.documents, index);
    const near = nearestReference(portal.documents, index);
    for (const { from, kind, label, found, place, meaning } of all) {
      if (meaning.kind !== "none") continue;
      const values = otherwise(found, from);
      const isNamed = Object.keys(values).length > 0;
      report(place, { kind, label, found, ...(isNamed ? values : near(found, from)) });
    }
  },
};
