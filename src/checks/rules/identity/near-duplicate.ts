import { likeness } from "../../text-facts/text-sketch.ts";
import { type OwnText, ownTexts } from "../own-texts.ts";
import { placeOf } from "../place-of.ts";
import type { PortalRule } from "../rule.ts";
import { severalBy } from "../several.ts";

/** Part of the stretches of eight characters that two texts must have in common. */
const near = 0.8;
/** Documents of one title that are compared with one another: keeps the cost linear. */
const most = 50;

export const nearDuplicate: PortalRule = {
  id: "identity/near-duplicate",
  looksAt: "portal",
  severity: "hint",
  basis: null,
  zh: {
    title: "与另一份文件几乎相同",
    message: "标题相同，正文约 {percent}% 相同：{other}。",
    cure: "核对是否重复发布；是修订的，用 amends、replaces 写明关系，或在标题里分清。",
  },
  en: {
    title: "Almost the same as another document",
    message: "Same title, and about {percent} % of the text is that of {other}.",
    cure: "See whether it is published twice; say with `amends` or `replaces` that it is a revision.",
  },
  check(portal, report) {
    const groups = severalBy(ownTexts(portal), ({ document: { meta } }) => titleKey(meta.title));
    for (const group of groups.values()) {
      const compared = group.slice(0, most);
      for (const [index, one] of compared.entries()) {
        const twin = compared.slice(0, index).find((other) => isNear(one, other));
        if (!twin) continue;
        // An estimate: only equal texts are equal in full.
        const percent = String(Math.min(99, Math.round(likeness(one.sketch, twin.sketch) * 100)));
        const values = { percent, other: twin.document.source.file };
        report(placeOf(one.document, "title"), values);
      }
    }
  },
};

/** Equal texts are told by another rule, revisions are meant to be alike. */
function isNear(one: OwnText, other: OwnText): boolean {
  if (one.sketch.same === other.sketch.same) return false;
  if (isRevision(one) || isRevision(other)) return false;
  return likeness(one.sketch, other.sketch) >= near;
}

function isRevision({ document: { meta } }: OwnText): boolean {
  return Boolean(meta.amends?.length || meta.replaces?.length || meta.repeals?.length);
}

/** Titles of nothing but these signs take a third of the time: nearly all do. */
const usual = /^[\u4e00-\u9fff0-9A-Za-z《》〈〉（）〔〕“”、，]*$/;

/** Letters and digits of a title. */
export function titleKey(title = ""): string {
  return usual.test(title)
    ? title.replace(/[《》〈〉（）〔〕“”、，]+/g, "")
    : title.replace(/[^\p{L}\p{N}]+/gu, "");
}
