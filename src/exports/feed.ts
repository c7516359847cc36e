import { offsetOn } from "../identifiers/time-zone.ts";
import { feedAddress } from "../portal/addresses/list-addresses.ts";
import { absoluteUrl, documentUrl } from "../portal/addresses/site-url.ts";
import type { DocumentList } from "../portal/lists/lists.ts";
import type { Portal, PortalDocument } from "../portal/model/portal.ts";
import { lastChange, listedTime } from "./last-change.ts";
import { xmlText } from "./xml.ts";

/** How many of the newest documents a feed holds. */
const feedSize = 25;

/**
 * The Atom feed (RFC 4287) of a list, newest first. What readers have seen is shown to them again when it is
 * corrected or withdrawn: `updated` moves.
 */
export function atomFeed(portal: Portal, list: DocumentList): string {
  const entries = list.documents.slice(0, feedSize);
  const own = absoluteUrl(portal, feedAddress(list.address));
  const updated = entries
    .map((entry) => instant(portal, lastChange(entry, portal.asOf)))
    .sort()
    .at(-1);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${xmlText(own)}</id>`,
    `<title>${xmlText(`${list.title} · ${portal.settings.organ || portal.settings.name}`)}</title>`,
    `<updated>${updated ?? dayInstant(portal, portal.asOf)}</updated>`,
    `<link rel="self" href="${xmlText(own)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(absoluteUrl(portal, list.address))}"/>`,
    ...entries.flatMap((document) => entryLines(portal, document)),
    "</feed>",
    "",
  ].join("\n");
}

function entryLines(portal: Portal, document: PortalDocument): string[] {
  const { meta, slug } = document;
  const url = xmlText(documentUrl(portal, slug));
  const { asOf } = portal;
  return [
    "<entry>",
    `<id>${url}</id>`,
    `<title>${xmlText(meta.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${url}"/>`,
    `<author><name>${xmlText(meta.publisher)}</name></author>`,
    `<published>${instant(portal, listedTime(document))}</published>`,
    `<updated>${instant(portal, lastChange(document, asOf))}</updated>`,
    `<summary>${xmlText([meta.indexNumber, meta.documentNumber, meta.withdrawal ? "" : meta.abstract].filter(Boolean).join(" · "))}</summary>`,
    "</entry>",
  ];
}

/** A day, perhaps with a time (`2026-11-05 09:30`), as an RFC 3339 instant in the portal's time zone. */
function instant(portal: Portal, when: string): string {
  const [day, time] = [when.slice(0, 10), when.slice(11)];
  return time
    ? dayInstant(portal, day, time.length === 5 ? `${time}:00` : time)
    : dayInstant(portal, day);
}

function dayInstant({ settings }: Portal, day: string, time = "00:00:00"): string {
  return `${day}T${time}${offsetOn(settings.timeZone, day)}`;
}
