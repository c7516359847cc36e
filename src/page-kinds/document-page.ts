import { documentAddress } from "../portal/addresses/document-addresses.ts";
import { catalogAddress } from "../portal/addresses/list-addresses.ts";
import { organCatalogAddress } from "../portal/addresses/organ-addresses.ts";
import { fileOf } from "../portal/addresses/page-file.ts";
import {
  type DocumentFacts,
  type DocumentSurroundings,
  factsOf,
  surroundingsOf,
} from "../portal/document/document-facts.ts";
import type { Link } from "../portal/document/link.ts";
import { type ValidityNotice, validityNotice } from "../portal/document/validity-notice.ts";
import { dimensions } from "../portal/lists/lists.ts";
import type { Portal, PortalDocument } from "../portal/model/portal.ts";
import { documentMeta, type PageMeta } from "./chrome/page-meta.ts";
import { groupRelations, type RelationGroup } from "./lists/related.ts";
import { type MetadataRow, metadataRows } from "./metadata.ts";
import { documentPageKey, pageKey } from "./page-key.ts";
import { type PageFile, type PageText, pageFile, pageText } from "./page-text.ts";
import type { PlannedPage } from "./planned-page.ts";

/** The page of a document; a withdrawn one leaves its title, number and the reason, but no text. */
export interface DocumentPage {
  kind: "documents/[slug]";
  title: string;
  slug: string;
  language: DocumentFacts["language"];
  meta: PageMeta;
  /** The columns above it, and the one it is said to be in: of several its main one. */
  trail: Link[];
  column: string;
  withdrawal: Withdrawal | null;
  /** Why it is not published yet; only in a preview. */
  heldBack: DocumentSurroundings["heldBack"];
  notice: ValidityNotice | null;
  metadata: MetadataRow[];
  text: PageText | null;
  afterText: AfterText | null;
}

/** What is told of a withdrawn document in place of its text. */
export interface Withdrawal {
  on: string;
  reason: string;
  /** What to read instead. */
  successors: RelationEntry[];
  /** What it did to other documents, or they to it: that goes on. */
  relations: RelationGroup[];
}

type RelationEntry = RelationGroup["entries"][number];

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

function documentPage(facts: DocumentFacts, surroundings: DocumentSurroundings): DocumentPage {
  const { meta, slug, language, catalog } = facts;
  const { title, withdrawal } = meta;
  const { successors, heldBack, relations } = surroundings;
  const nodes = (catalog[0] ?? []).map((node) => ({
    title: node.name,
    address: catalogAddress(node),
  }));
  return {
    kind: "documents/[slug]",
    title,
    slug,
    language,
    meta: documentMeta(facts),
    trail: nodes.length > 0 ? [aboveNodes(catalog), ...nodes] : [dimensions.documents],
    column: nodes.at(-1)?.title ?? dimensions.documents.title,
    withdrawal: withdrawal
      ? {
          on: withdrawal.on,
          reason: withdrawal.reason,
          successors,
          relations: groupRelations(relations),
        }
      : null,
    heldBack,
    notice: withdrawal ? null : validityNotice(facts, relations),
    metadata: metadataRows(facts),
    text: withdrawal ? null : pageText(facts.textKey, surroundings.links),
    afterText: withdrawal ? null : afterText(facts, surroundings),
  };
}

/** The catalogue of the first node: the portal's, or that of its organ. */
function aboveNodes([trail = []]: DocumentFacts["catalog"]): Link {
  const organ = trail[0]?.organ;
  const { title, address } = dimensions.catalog;
  return { title, address: organ === undefined ? address : organCatalogAddress({ id: organ }) };
}

function afterText(facts: DocumentFacts, surroundings: DocumentSurroundings): AfterText {
  const { meta, day, attachments, url, sha256 } = facts;
  const { relations, older, newer } = surroundings;
  return {
    files: attachments.map(pageFile),
    relations: groupRelations(relations),
    indexNumber: meta.indexNumber,
    publisher: meta.publisher,
    publishedOn: meta.publishedOn ?? day,
    url,
    sha256,
    older,
    newer,
  };
}

export function* documentPages(portal: Portal): Generator<PlannedPage<DocumentPage>> {
  for (const document of portal.documents) yield planned(portal, document);
}

function planned(portal: Portal, document: PortalDocument): PlannedPage<DocumentPage> {
  const kind = "documents/[slug]";
  const props = () => documentPage(factsOf(portal, document), surroundingsOf(portal, document));
  const address = documentAddress(document.slug);
  const file = fileOf(address);
  const { source, meta } = document;
  // The page of a withdrawn document shows little of what is known of it.
  const key: PlannedPage<DocumentPage>["key"] = meta.withdrawal
    ? (shared) => pageKey(shared, { address, props: props() })
    : (shared, keys) =>
        documentPageKey(shared, keys.ofFacts(document), shownOfOthers(portal, document));
  return { kind, address, file, source: source.file, document, key, props };
}

/** What the surroundings of a document are made from that has not been withdrawn. */
function shownOfOthers({ bySlug }: Portal, document: PortalDocument): unknown[] {
  const { newer, older, relations, links, heldBack } = document;
  const titleOf = (slug: string | null) => slug !== null && bySlug.get(slug)?.meta.title;
  return [newer, titleOf(newer), older, titleOf(older), relations, links, heldBack];
}
