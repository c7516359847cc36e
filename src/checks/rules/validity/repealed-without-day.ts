import { placeOf } from "../place-of.ts";
import { referencesOf } from "../relations/references/referring.ts";
import type { PortalRule } from "../rule.ts";

export const repealedWithoutDay: PortalRule = {
  id: "validity/repealed-without-day",
  looksAt: "portal",
  severity: "hint",
  basis: null,
  zh: {
    title: "废止了却没有写从哪天起",
    message:
      "有效性写作“废止”，没有宣布废止日期，门户里也没有废止或替代它的文件，查不出哪天还有效。",
    cure: "写上 repealedOn（宣布废止日期），或在废止它的文件里写 repeals。",
  },
  en: {
    title: "Repealed on no day",
    message:
      "`validity` is repealed, but there is neither `repealedOn` nor a document here that repeals or replaces it.",
    cure: "Write `repealedOn`, or `repeals` in the document that repeals it.",
  },
  check(portal, report) {
    const ended = new Set(
      referencesOf(portal).all.flatMap(({ kind, meaning }) => {
        if (kind !== "repeals" && kind !== "replaces") return [];
        return meaning.kind === "one" ? [meaning.document] : [];
      }),
    );
    for (const document of portal.documents) {
      const { validity, repealedOn } = document.meta;
      if (validity !== "repealed" || repealedOn !== undefined || ended.has(document)) continue;
      report(placeOf(document, "validity"));
    }
  },
};
