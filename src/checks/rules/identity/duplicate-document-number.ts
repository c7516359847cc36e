import { documentNumberKey, parseDocumentNumber } from "../../../identifiers/document-number.ts";
import { placeOf } from "../place-of.ts";
import { isPassedOn, organsOf } from "../reprint.ts";
import type { PortalRule } from "../rule.ts";
import { severalBy } from "../several.ts";

/** One number, one document; only a document that is passed on keeps the number it has elsewhere. */
export const duplicateDocumentNumber: PortalRule = {
  id: "identity/duplicate-document-number",
  looksAt: "portal",
  severity: "warning",
  basis: "党政机关公文处理工作条例第九条",
  zh: {
    title: "文号重复",
    message: "文号“{found}”还用于：{others}。",
    cure: "对照原件改正其中的一个；同一份文件只发布一次；转发、转载的写明发文机关。",
  },
  en: {
    title: "Document number used twice",
    message: "“{found}” is also the number of: {others}.",
    cure: "Correct one from the original; publish a document once; name the issuers of one that is passed on.",
  },
  check({ documents, publishers }, report) {
    const isSame = organsOf(publishers);
    const numbered = documents.filter(({ meta }) => meta.documentNumber);
    const groups = severalBy(numbered, ({ meta }) => documentNumberKey(meta.documentNumber ?? ""));
    for (const [key, all] of groups) {
      // `第5号` without a code is not unique by itself.
      if (!parseDocumentNumber(key)?.code) continue;
      const group = all.filter(({ meta }) => !meta.interprets?.length && !isPassedOn(meta, isSame));
      if (group.length < 2) continue;
      for (const document of group) {
        const others = group.filter((one) => one !== document).map(({ source }) => source.file);
        const values = { found: document.meta.documentNumber ?? "", others: listOf(others) };
        report(placeOf(document, "documentNumber"), values);
      }
    }
  },
};

const named = 5;

/** The first few of many. */
function listOf(files: readonly string[]): string {
  const more = files.length > named ? ` … (${files.length})` : "";
  return files.slice(0, named).join(", ") + more;
}
