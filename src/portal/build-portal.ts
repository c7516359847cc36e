import type { Content, ReadDocument, ReadPage } from "../content/read-content.ts";
import { compareIndexNumbers } from "../identifiers/index-number.ts";
import { slugOf } from "../identifiers/slug.ts";
import type { FrontMatter } from "../schema/index.ts";
import type { TextSummary } from "../text/rendering/render-all.ts";
import { pagePath, pathSegment } from "./addresses/path-segment.ts";
import { Coming } from "./coming/coming-changes.ts";
import { heldBackDocuments, heldBackReason } from "./held-back/held-back.ts";
import { unlinkedLook } from "./look/unlinked-look.ts";
import { resolveCatalog } from "./model/catalog.ts";
import { ownPages, resolveOrgans, resolveOwnCatalogs } from "./model/organs.ts";
import type { Portal, PortalDocument, Publisher, Relation, SitePage } from "./model/portal.ts";
import { resolvePublishers } from "./model/publishers.ts";
import { forcePeriod, validityFacts, validityOn } from "./model/validity.ts";
import { PortalReferences } from "./references/portal-references.ts";
import type { RelatedDocument } from "./references/related-document.ts";
import { laterActsOf, relationKinds, relationsOf, relationTo } from "./references/relations.ts";
import { publishedMeta } from "./withdrawal/tombstone.ts";

/**
 * Puts the read content together: publishers and catalogue (derived from the documents where the content
 * names none), order, neighbours, relations, validity. Links and attachments are added by `linkPortal`.
 * @param texts what the text pipeline said of each source file, by its path in the content folder
 * @param asOf the day the portal is made for, `YYYY-MM-DD`
 * @param isPreview whether it also shows what is held back on that day, marked
 */
export function buildPortal(
  content: Content,
  texts: Map<string, TextSummary>,
  asOf: string,
  isPreview = false,
): Portal {
  const written = content.documents.map((read) => ({ read, ...relatedDocument(read.meta) }));
  const shown = written
    .filter(({ meta }) => isPreview || heldBackReason(meta, asOf) === null)
    .sort(
      (a, b) =>
        compareText(listedTime(b.meta), listedTime(a.meta)) ||
        compareIndexNumbers(a.meta.indexNumber, b.meta.indexNumber),
    )
    .map((document) => ({ ...document, meta: publishedMeta(document.meta, content.fields.own) }));
  const references = new PortalReferences(written, shown);
  const ordered = shown.map((document) => withPublishable(document, references));
  const publishers = resolvePublishers(content.publishers, ordered);
  const catalog = resolveCatalog(content.catalog, ordered);
  const ownCatalogs = resolveOwnCatalogs(content);
  const relations = relationsOf(ordered, references);
  const laterActs = laterActsOf(ordered, references);

  const coming = new Coming(asOf);

  const documents = ordered.map(({ read, meta, slug, day }, index): PortalDocument => {
    const facts = validityFacts(meta, laterActs.get(slug) ?? []);
    coming.add(meta.title, facts);
    const publisher = publishers.byName.get(meta.publisher) as Publisher;
    return {
      meta: withWrittenName(meta, publisher),
      isAsRead: meta === read.meta,
      slug,
      day,
      validity: validityOn(facts, asOf),
      forcePeriod: forcePeriod(facts, (meta.issuedOn ?? day).slice(0, 10)),
      publisher,
      topic: topicOf(meta.topic),
      catalog: [
        ...catalog.trailsOf(meta),
        ...(ownCatalogs.get(publisher.id)?.trailsOf(meta) ?? []),
      ],
      attachments: [],
      pictures: [],
      links: [],
      relations: relations.get(slug) ?? [],
      successors: successorsOf(slug, meta, relations.get(slug) ?? [], references),
      heldBack: isPreview ? heldBackReason(meta, asOf) : null,
      source: read.source,
      ...textOf(texts, read),
      newer: ordered[index - 1]?.slug ?? null,
      older: ordered[index + 1]?.slug ?? null,
    };
  });

  for (const document of heldBackDocuments(content.documents, asOf)) coming.addHeldBack(document);

  const page = (read: ReadPage, isFree = false): SitePage => ({
    slug: isFree ? pagePath(read.slug) : pathSegment(read.slug),
    title: read.title,
    description: read.description,
    updatedOn: read.updatedOn,
    source: read.source,
    ...textOf(texts, read),
    attachments: [],
    pictures: [],
    links: [],
  });
  return {
    settings: content.settings,
    asOf,
    documents,
    bySlug: new Map(documents.map((document) => [document.slug, document])),
    ownFields: content.fields.own,
    publishers: publishers.all,
    catalog: catalog.nodes,
    ...resolveOrgans(
      content,
      { publishers: publishers.all, catalog: catalog.nodes, ownCatalogs },
      (read) => page(read),
    ),
    ...ownPages(content, (read) => page(read)),
    freePages: content.freePages.map((read) => page(read, true)),
    staticFiles: content.staticFiles,
    look: unlinkedLook(content.settings),
    coming: coming.next,
  };
}

/** A document as relations see it. */
export function relatedDocument(meta: FrontMatter): RelatedDocument {
  return { meta, slug: slugOf(meta.indexNumber), day: listedDay(meta) };
}

/** Without references to what is held back, and without titles that are not public. */
function withPublishable<Document extends RelatedDocument>(
  document: Document,
  references: PortalReferences,
): Document {
  const { slug } = document;
  let { meta } = document;
  const publishable = (reference: string) => references.publishable(reference, slug);
  for (const kind of relationKinds) {
    if (meta[kind].length === 0) continue;
    const written = meta[kind];
    const kept = written.flatMap((reference) => publishable(reference) ?? []);
    const isSame = kept.length === written.length && kept.every((one, at) => one === written[at]);
    if (!isSame) meta = { ...meta, [kind]: kept };
  }
  if (meta.withdrawal?.successor) {
    const successor = publishable(meta.withdrawal.successor) ?? undefined;
    meta = { ...meta, withdrawal: { ...meta.withdrawal, successor } };
  }
  return meta === document.meta ? document : { ...document, meta };
}

/** What to read in place of a withdrawn document: what its notice names, and what replaces it. */
function successorsOf(
  slug: string,
  { withdrawal }: FrontMatter,
  relations: Relation[],
  references: PortalReferences,
): Relation[] {
  if (!withdrawal) return [];
  const { successor } = withdrawal;
  const replacing = relations.filter(({ kind }) => kind === "replacesBy");
  if (!successor) return replacing;
  const named = relationTo("successor", "", successor, references.targetOf(successor, slug));
  return [named, ...replacing.filter(({ target }) => target !== named.target)];
}

/** The day a document is listed under: published, else dispatched, formed, generated; the schema asks for one. */
export function listedDay(meta: FrontMatter): string {
  return listedTime(meta).slice(0, 10);
}

function listedTime(meta: FrontMatter): string {
  return meta.publishedOn ?? meta.dispatchedOn ?? meta.issuedOn ?? meta.generatedOn ?? "";
}

function textOf(texts: Map<string, TextSummary>, { source }: ReadDocument | ReadPage) {
  const text = texts.get(source.file);
  if (!text) throw new Error(`No text for ${source.file}`);
  const { textKey, characters, language } = text;
  return { textKey, characters, language };
}

function topicOf(topic: string | undefined): PortalDocument["topic"] {
  if (!topic) return null;
  const [theme = "", ...rest] = topic.split("/");
  return { theme, subTheme: rest.join("/") || null };
}

/** An id or a short name stands for the full name; the name of a predecessor stays as it was written. */
function withWrittenName(meta: FrontMatter, { id, name, shortName }: Publisher): FrontMatter {
  const isShort = meta.publisher === id || meta.publisher === shortName;
  return isShort ? { ...meta, publisher: name } : meta;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
