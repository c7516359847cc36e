import { heldBackReason } from "../../../portal/held-back/held-back.ts";
import type { PortalRule } from "../rule.ts";
import { referencesOf } from "./references/referring.ts";

/** A title that is not public, in the front-matter of a document whose source is. */
export const titleNotPublic: PortalRule = {
  id: "relations/title-not-public",
  looksAt: "portal",
  severity: "error",
  basis: null,
  zh: {
    title: "写出了没有公开的名称",
    message:
      "“{label}”写的是 {file} 的名称，那份文件还没有发布，或者撤回时隐去了名称；这份文件的源文件人人可以下载，名称会从这里公开。",
    cure: "改写它的索引号：{number}。",
  },
  en: {
    title: "Gives away a title",
    message:
      "`{kind}` gives the title of {file}, which is not published yet, or was withdrawn with its title; this document's source can be downloaded by everyone.",
    cure: "Write its index number instead: {number}.",
  },
  check(portal, report) {
    const { asOf } = portal;
    for (const { from, kind, label, place, meaning } of referencesOf(portal).all) {
      if (meaning.kind !== "one" || !meaning.byTitle || from.meta.withdrawal) continue;
      if (heldBackReason(from.meta, asOf) !== null) continue;
      const { meta, source } = meaning.document;
      if (heldBackReason(meta, asOf) === null && !meta.withdrawal?.hideTitle) continue;
      report(place, { kind, label, file: source.file, number: meta.indexNumber ?? "" });
    }
  },
};
