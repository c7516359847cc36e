import { addressKey } from "../../../history/gone-address.ts";
import { placeOf } from "../place-of.ts";
import type { PortalRule } from "../rule.ts";
import { isShown } from "./lost/is-shown.ts";
import { addressesOf, lostAddresses, namesOf, shownAddress } from "./lost/lost-addresses.ts";

/** What was public is a draft again, or is to be published only later. */
export const heldBackAgain: PortalRule = {
  id: "addresses/held-back-again",
  severity: "error",
  basis: null,
  zh: {
    title: "公开过的文件收了回去",
    message: [
      "这份文件已经公开过，现在发布日期改成了还没有到的 {until}，网址 {address} 打不开了。",
      "这份文件已经公开过，现在又成了草稿，网址 {address} 打不开了。",
    ],
    cure: [
      "发布日期不写 {until}，写真正公开的那一天；要收回的，改回来，加上 withdrawal（写明 on 和 reason）：网页只留名称、编号和原因。",
      "删去 draft 这一行；要收回的，再加上 withdrawal（写明 on 和 reason）：网页只留名称、编号和原因。",
    ],
  },
  en: {
    title: "Held back after it was public",
    message: [
      "This document has been public; its day of publication is now {until}, which is still to come, and {address} leads nowhere.",
      "This document has been public; now it is a draft again, and {address} leads nowhere.",
    ],
    cure: [
      "Write the day of the real disclosure in place of {until}; to take the document back, add `withdrawal` with `on` and `reason`.",
      "Delete the line `draft`; to take the document back, add `withdrawal` with `on` and `reason`.",
    ],
  },
  looksAt: "portal",
  check(portal, report) {
    for (const { gone, document } of lostAddresses(portal)) {
      if (!document || isShown(document, portal.asOf)) continue;
      const own = new Set(addressesOf(document.meta));
      const first = gone.find(({ address }) => own.has(addressKey(address)));
      if (!first) continue;
      const until = (document.meta.publishedOn ?? "").slice(0, 10);
      report(placeOf(document, until > portal.asOf ? "publishedOn" : "indexNumber"), {
        address: shownAddress(first),
        gone: namesOf(gone),
        ...(until > portal.asOf && { until }),
      });
    }
  },
};
