import { heldBackReason } from "../../../portal/held-back/held-back.ts";
import type { PortalRule } from "../rule.ts";
import { referencesOf } from "./references/referring.ts";

/** A published document that refers to one that is not: the relation is left out until then. */
export const heldBack: PortalRule = {
  id: "relations/held-back",
  looksAt: "portal",
  severity: "warning",
  basis: null,
  zh: {
    title: "所指的文件还没有发布",
    message: [
      "“{label}”写的“{found}”（{file}）到 {day} 才发布，在那以前页面上没有这一项。",
      "“{label}”写的“{found}”（{file}）是草稿，不发布，页面上没有这一项。",
    ],
    cure: ["不用改，到 {day} 自动显示；写错了的，改正。", "先发布 {file}，或删去这一项。"],
  },
  en: {
    title: "Relation to what is not published yet",
    message: [
      "“{found}” in `{kind}` ({file}) is published on {day}; until then the page leaves it out.",
      "“{found}” in `{kind}` ({file}) is a draft; the page leaves it out.",
    ],
    cure: [
      "Nothing need be done, it is shown from {day} on; correct it if it is wrong.",
      "Publish {file} first, or delete the entry.",
    ],
  },
  check(portal, report) {
    const { asOf } = portal;
    for (const { from, kind, label, found, place, meaning } of referencesOf(portal).all) {
      if (meaning.kind !== "one") continue;
      // A title gives away more: see `relations/title-not-public`.
      if (meaning.byTitle && !from.meta.withdrawal) continue;
      const { meta, source } = meaning.document;
      const reason = heldBackReason(meta, asOf);
      if (reason === null || heldBackReason(from.meta, asOf) !== null) continue;
      const day = reason === "future" ? meta.publishedOn?.slice(0, 10) : undefined;
      report(place, { kind, label, found, file: source.file, ...(day && { day }) });
    }
  },
};
