import { documentAddress } from "../addresses/document-addresses.ts";
import type { PortalDocument } from "../model/portal.ts";
import type { Link } from "./link.ts";
import { type ListBadge, listBadge } from "./validity-notice.ts";

/** A document as lists show it. */
export interface DocumentRow extends Link {
  /** Only where it is not the language of the portal. */
  language: "zh-Hant" | null;
  badge: ListBadge | null;
  documentNumber: string | null;
  publisher: string;
  day: string;
}

export function documentRow(document: PortalDocument): DocumentRow {
  const { meta, slug, language, day } = document;
  return {
    title: meta.title,
    address: documentAddress(slug),
    language: language === "zh-Hant" ? language : null,
    badge: listBadge(document),
    documentNumber: meta.documentNumber ?? null,
    publisher: meta.publisher,
    day,
  };
}
