import type { KnownDocument } from "../../../content/reading/read-document.ts";
import { placeOf } from "../place-of.ts";
import type { PortalRule } from "../rule.ts";

/** Fields whose values become folders of the output. */
const fields = ["publisher", "genre", "topic"] as const;

/** Values that differ in case or in Unicode normal form only: their lists would be one folder on some systems. */
export const sameAddress: PortalRule = {
  id: "names/same-address",
  severity: "error",
  basis: null,
  zh: {
    title: "两个名称只有大小写不同",
    message:
      "“{found}”与别处的“{other}”只有大小写（或看不出的字符编码）不同，列表的网址在有的系统上是同一个。",
    cure: "统一写成其中一个，如“{other}”。",
  },
  en: {
    title: "Two names that differ in case only",
    message:
      "“{found}” differs from “{other}” elsewhere in case (or in codes that look alike) only; on some systems their lists have one address.",
    cure: "Write one of them everywhere, “{other}” say.",
  },
  looksAt: "portal",
  check({ documents }, report) {
    for (const field of fields) {
      const known = new Map<string, string>();
      const spellings = new Map<string, KnownDocument>();
      for (const document of documents) {
        const value = document.meta[field];
        if (value && !spellings.has(value)) spellings.set(value, document);
      }
      for (const [value, document] of spellings) {
        const key = value.normalize("NFC").toLowerCase();
        const other = known.get(key);
        if (other === undefined) known.set(key, value);
        else report(placeOf(document, field), { found: value, other });
      }
    }
  },
};
