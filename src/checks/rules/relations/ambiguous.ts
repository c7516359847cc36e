import type { KnownDocument } from "../../../content/reading/read-document.ts";
import type { PortalRule } from "../rule.ts";
import { referencesOf } from "./references/referring.ts";

/** Candidates that are named. */
const named = 5;

/** A number or title that several documents bear: which of them is repealed must not be left to chance. */
export const ambiguous: PortalRule = {
  id: "relations/ambiguous",
  looksAt: "portal",
  severity: "error",
  basis: null,
  zh: {
    title: "不知道指的是哪一份",
    message: "“{label}”写的“{found}”有 {count} 份文件：{candidates}。",
    cure: "改写要指的那一份的索引号。",
  },
  en: {
    title: "Relation means several documents",
    message: "“{found}” in `{kind}` is borne by {count} documents: {candidates}.",
    cure: "Write the index number of the one that is meant.",
  },
  check(portal, report) {
    for (const { kind, label, found, place, meaning } of referencesOf(portal).all) {
      if (meaning.kind !== "many") continue;
      const { documents } = meaning;
      const count = String(documents.length);
      report(place, { kind, label, found, count, candidates: candidates(documents) });
    }
  },
};

function candidates(documents: readonly KnownDocument[]): string {
  const names = documents
    .slice(0, named)
    .map(({ meta, source }) => `${meta.indexNumber ?? ""}（${source.file}）`);
  return names.join("、") + (documents.length > named ? " …" : "");
}
