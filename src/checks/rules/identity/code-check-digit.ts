import { positionIn } from "../../../content/yaml-source/field-positions.ts";
import { parseIndexNumber } from "../../../identifiers/index-number.ts";
import { creditCheckDigit, organisationCheckDigit } from "../../../identifiers/organ-code.ts";
import type { DocumentRule } from "../rule.ts";

/** A mistyped code in an index number; many portals number by codes of their own, so it is never an error. */
export const codeCheckDigit: DocumentRule = {
  id: "identity/code-check-digit",
  looksAt: "document",
  severity: "warning",
  basis: "GB 11714、GB 32100",
  zh: {
    title: "索引号里的机构代码可能有误",
    message: "索引号“{found}”里的代码 {code}，按校验规则末位应是 {wanted}。",
    cure: "对照机关的组织机构代码或统一社会信用代码；本来就是自编代码的，在 portal.yaml 里关闭这条规则。",
  },
  en: {
    title: "Code in the index number may be mistyped",
    message: "Code {code} in “{found}” should end in {wanted} by its check digit.",
    cure: "Compare it with the organ's code; where codes are your own, switch this rule off in portal.yaml.",
  },
  check({ meta: { indexNumber = "" }, positions }, report) {
    const { unit: code = "", unitKind } = parseIndexNumber(indexNumber) ?? {};
    const wanted =
      unitKind === "organisationCode"
        ? organisationCheckDigit(code)
        : unitKind === "creditCode"
          ? creditCheckDigit(code)
          : null;
    if (wanted === null || code.endsWith(wanted)) return;
    report({ ...positionIn(positions, "indexNumber") }, { found: indexNumber, code, wanted });
  },
};
