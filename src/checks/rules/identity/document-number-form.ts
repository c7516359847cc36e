import { positionIn } from "../../../content/yaml-source/field-positions.ts";
import { canonicalDocumentNumber } from "../../../identifiers/canonical-document-number.ts";
import type { DocumentRule } from "../rule.ts";

export const documentNumberForm: DocumentRule = {
  id: "identity/document-number-form",
  looksAt: "document",
  severity: "warning",
  basis: "GB/T 9704-2012 第7.2.5条",
  zh: {
    title: "文号写法不规范",
    message:
      "文号“{found}”应写作“{nearest}”：六角括号，四位年份，不加“第”，序号前不补 0，没有空格。",
    cure: "写成 {nearest}；{$ check --fix} 可以代改。",
  },
  en: {
    title: "Form of the document number",
    message:
      "“{found}” should be “{nearest}”: six-corner brackets, full year, no 第, no leading zero, no blanks.",
    cure: "Write {nearest}; {$ check --fix} does it.",
  },
  check({ meta: { documentNumber }, positions }, report) {
    if (documentNumber === undefined) return;
    const nearest = canonicalDocumentNumber(documentNumber);
    if (nearest === null || nearest === documentNumber) return;
    report({ ...positionIn(positions, "documentNumber") }, { found: documentNumber, nearest });
  },
};
