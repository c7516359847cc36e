import { documentUrl } from "../../export/document-record.ts";
import { dimensions } from "../lists.ts";
import type { Portal, PortalDocument } from "../portal.ts";
import { catalogAddress, documentAddress } from "./addresses.ts";
import type { Link } from "./link.ts";
import { type MetadataRow, metadataRows } from "./metadata.ts";
import { documentMeta, type PageMeta } from "./page-meta.ts";
import { type PageFile, type PageText, pageFile, pageText } from "./page-text.ts";
import { groupRelations, type RelationGroup } from "./related.ts";
import { type ValidityNotice, validityNotice } from "./validity-notice.ts";

/** The page of a document; a withdrawn one leaves its title, number and the reason, but no text. */
export interface DocumentPage {
  kind: "document";
  title: string;
  slug: string;
  language: PortalDocument["language"];
  meta: PageMeta;
  /** The columns above it, and the one it is said to be in. */
  trail: Link[];
  column: string;
  withdrawal: { on: string; reason: string } | null;
  notice: ValidityNotice | null;
  metadata: MetadataRow[];
  text: PageText | null;
  afterText: AfterText | null;
}

/** What stands below the text of a document. */
export interface AfterText {
  files: PageFile[];
  relations: RelationGroup[];
  indexNumber: string;
  publisher: string;
  publishedOn: string;
  url: string;
  sha256: string;
  older: Link | null;
  newer: Link | null;
}

export function documentPage(portal: Portal, document: PortalDocument): DocumentPage {
  const { meta, slug, language, catalog } = document;
  const { title, withdrawal = null } = meta;
  const nodes = catalog.map((node) => ({ title: node.name, address: catalogAddress(node) }));
  return {
    kind: "document",
    title,
    slug,
    language,
    meta: documentMeta(document),
    trail: nodes.length > 0 ? [dimensions.catalog, ...nodes] : [dimensions.documents],
    column: nodes.at(-1)?.title ?? dimensions.documents.title,
    withdrawal,
    notice: withdrawal ? null : validityNotice(document),
    metadata: metadataRows(document),
    text: withdrawal ? null : pageText(document),
    afterText: withdrawal ? null : afterText(portal, document),
  };
}

function afterText(portal: Portal, document: PortalDocument): AfterText {
  const { meta, slug, day, attachments, relations, source, newer, older } = document;
  const neighbour = (other: string | null): Link | null => {
    const found = other === null ? undefined : portal.bySlug.get(other);
    return found ? { title: found.meta.title, address: documentAddress(found.slug) } : null;
  };
  return {
    files: attachments.map(pageFile),
    relations: groupRelations(relations),
    indexNumber: meta.indexNumber,
    publisher: meta.publisher,
    publishedOn: meta.publishedOn ?? day,
    url: documentUrl(portal, slug),
    sha256: source.sha256,
    older: neighbour(older),
    newer: neighbour(newer),
  };
}
