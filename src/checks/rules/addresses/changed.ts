import { addressKey } from "../../../history/gone-address.ts";
import { placeOf } from "../place-of.ts";
import type { PortalRule } from "../rule.ts";
import { aliasLine } from "./lost/alias-line.ts";
import { addressesOf, lostAddresses, namesOf, shownAddress } from "./lost/lost-addresses.ts";

/** A number that was changed after it was public, or a former address that was struck out. */
export const changedAddress: PortalRule = {
  id: "addresses/changed",
  severity: "error",
  basis: null,
  zh: {
    title: "公开过的网址打不开了",
    message: [
      "索引号在 {on} 的提交里由 {was} 改成了 {now}，旧网址 {address} 打不开了。",
      "索引号由 {was} 改成了 {now}（还没有提交），旧网址 {address} 打不开了。",
      "旧地址 {was} 在 {on} 的提交里去掉了，网址 {address} 打不开了。",
      "旧地址 {was} 去掉了（还没有提交），网址 {address} 打不开了。",
    ],
    cure: [
      "网址一经公开就不再变。把从第 {at} 行开始的旧地址整个换成一行“{line}”。",
      "网址一经公开就不再变。在索引号下面加一行“{line}”。",
    ],
  },
  en: {
    title: "An address that was public leads nowhere",
    message: [
      "The commit of {on} changed the index number from {was} to {now}; {address} leads nowhere.",
      "The index number was changed from {was} to {now} (not committed yet); {address} leads nowhere.",
      "The commit of {on} struck out the alias {was}; {address} leads nowhere.",
      "The alias {was} was struck out (not committed yet); {address} leads nowhere.",
    ],
    cure: [
      "An address once public stays. Replace the aliases that begin on line {at} by the line “{line}”.",
      "An address once public stays. Add a line below the index number: “{line}”.",
    ],
  },
  looksAt: "portal",
  check(portal, report) {
    for (const { gone, document } of lostAddresses(portal)) {
      const own = document && new Set(addressesOf(document.meta));
      const [first, ...others] = gone.filter(({ address }) => own && !own.has(addressKey(address)));
      if (!document || !first) continue;
      const { indexNumber = "", aliases = [] } = document.meta;
      const isStruckOut = first.isAlias;
      report(placeOf(document, isStruckOut && aliases.length > 0 ? "aliases" : "indexNumber"), {
        was: namesOf([first, ...others]),
        gone: namesOf(gone),
        address: shownAddress(first),
        ...(!isStruckOut && { now: indexNumber }),
        ...(first.on !== null && { on: first.on }),
        ...aliasLine(document, [first, ...others]),
      });
    }
  },
};
