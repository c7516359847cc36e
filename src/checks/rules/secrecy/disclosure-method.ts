import { positionIn } from "../../../content/yaml-source/field-positions.ts";
import { labelOf } from "../../../schema/index.ts";
import type { DocumentRule } from "../rule.ts";

const closed = /依申请|依申請|不予公开|不予公開|不公开|不宜公开|免予公开|^内部/;
const forSome = /^(?:仅|限|仅限|只限)?(?:向)?(?:申请人|申請人|内部|机关内部|本机关|本单位|系统内)/;

/** What is published is published to everybody: a field that says otherwise, or the publication, is wrong. */
export const disclosureMethod: DocumentRule = {
  id: "secrecy/disclosure-method",
  looksAt: "document",
  severity: "error",
  basis: "条例第十三条、第二十七条",
  zh: {
    title: "不是主动公开，却要上网",
    message: "{label}写作“{found}”：这样的文件不能放到网上。",
    cure: "没有发布过的，把文件移出内容文件夹；已经发布的，在元数据里写 withdrawal 撤回；经审查可以主动公开的，这一行改成 {field}: {wanted}。",
  },
  en: {
    title: "Not for everybody, yet to be published",
    message: "`{field}` is “{found}”: such a document is not put on the web.",
    cure: "Take the file out of the content folder if it was never published, withdraw it with `withdrawal` if it was; where a review lets it be public, write `{field}: {wanted}`.",
  },
  check({ meta, positions }, report) {
    if (meta.withdrawal) return;
    for (const field of ["disclosureMethod", "disclosureScope"] as const) {
      const found = (meta[field] ?? "").replace(/\s+/g, "");
      const isClosed = field === "disclosureMethod" ? closed.test(found) : forSome.test(found);
      // 主动公开、依申请公开: both, as of a list that holds either kind.
      if (!isClosed || found.includes("主动")) continue;
      const wanted = field === "disclosureMethod" ? "主动公开" : "面向社会";
      report({ ...positionIn(positions, field) }, { field, label: labelOf(field), found, wanted });
    }
  },
};
