import type { Content, ReadDocument, ReadPage } from "../content/read-content.ts";
import { indexNumberOrder } from "../identifiers/index-number.ts";
import { slugOf } from "../identifiers/slug.ts";
import type { FrontMatter } from "../schema/index.ts";
import type { TextSummary } from "../text/rendering/render-all.ts";
import { pagePath, pathSegment } from "./addresses/path-segment.ts";
import { Coming } from "./coming/coming-changes.ts";
import { heldBackDocuments, heldBackReason } from "./held-back/held-back.ts";
import { unlinkedLook } from "./look/unlinked-look.ts";
import { resolveCatalog } from "./model/catalog.ts";
import { ownPages, resolveOrgans, resolveOwnCatalogs } from "./model/organs.ts";
import type {
  HeldBackReason,
  Portal,
  PortalDocument,
  Publisher,
  Relation,
  SitePage,
} from "./model/portal.ts";
import { resolvePublishers } from "./model/publishers.ts";
import { forcePeriod, validityFacts, validityOn } from "./model/validity.ts";
import { PortalReferences } from "./references/portal-references.ts";
import type { RelatedDocument } from "./references/related-document.ts";
import {
  hasReferences,
  laterActsOf,
  relationKinds,
  relationsOf,
  relationTo,
} from "./references/relations.ts";
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
  const written = content.documents.map((read): PlacedDocument => {
    const { meta } = read;
    const related = relatedDocument(meta);
    return { read, heldBack: heldBackReason(meta, asOf), listed: listedTime(meta), ...related };
  });
  const byNumber = indexNumberOrder();
  const shown = written
    .filter(({ heldBack }) => isPreview || heldBack === null)
    .sort(
      (a, b) => compareText(b.listed, a.listed) || byNumber(a.meta.indexNumber, b.meta.indexNumber),
    )
    .map((document) => withMeta(document, publishedMeta(document.meta, content.fields.own)));
  const references = new PortalReferences(written, shown);
  const ordered = shown.map((document) =>
    withMeta(document, publishableMeta(document, references)),
  );
  const publishers = resolvePublishers(content.publishers, ordered);
  const catalog = resolveCatalog(content.catalog, ordered);
  const ownCatalogs = resolveOwnCatalogs(content);
  const referring = ordered.filter(hasReferences);
  const relations = relationsOf(referring, references);
  const laterActs = laterActsOf(referring, references);

  const coming = new Coming(asOf);

  const documents = ordered.map(({ read, meta, slug, day, heldBack }, index): PortalDocument => {
    const facts = validityFacts(meta, laterActs.get(slug) ?? []);
    coming.add(meta.title, facts);
    const publisher = publishers.byName.get(meta.publisher) as Publisher;
    const { textKey, characters, language } = textOf(texts, read);
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
      heldBack: isPreview ? heldBack : null,
      source: read.source,
      textKey,
      characters,
      language,
      newer: ordered[index - 1]?.slug ?? null,
      older: ordered[index + 1]?.slug ?? null,
    };
  });

  const waiting = written.filter(({ heldBack }) => heldBack !== null).map(({ read }) => read);
  for (const document of heldBackDocuments(waiting, asOf)) coming.addHeldBack(document);

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
    synonyms: content.synonyms,
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

/** A document with what its place in the portal is decided by. */
interface PlacedDocument extends RelatedDocument {
  read: ReadDocument;
  heldBack: HeldBackReason | null;
  /** What it is listed by: a day, perhaps with a time. */
  listed: string;
}

/** Nearly all are published as they were read: those are not copied. */
function withMeta(document: PlacedDocument, meta: FrontMatter): PlacedDocument {
  return meta === document.meta ? document : { ...document, meta };
}

/** Without references to what is held back, and without titles that are not public. */
function publishableMeta(document: RelatedDocument, references: PortalReferences): FrontMatter {
  const { slug } = document;
  let { meta } = document;
  const { withdrawal } = meta;
  if (!withdrawal?.successor && !hasReferences(document)) return meta;
  const publishable = (reference: string) => references.publishable(reference, slug);
  for (const kind of relationKinds) {
    const written = meta[kind];
    const kept = written.flatMap((reference) => publishable(reference) ?? []);
    const isSame = kept.length === written.length && kept.every((one, at) => one === written[at]);
    if (!isSame) meta = { ...meta, [kind]: kept };
  }
  if (withdrawal?.successor) {
    const successor = publishable(withdrawal.successor) ?? undefined;
    meta = { ...meta, withdrawal: { ...withdrawal, successor } };
  }
  return meta;
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
  const end = topic.indexOf("/");
  if (end < 0) return { theme: topic, subTheme: null };
  return { theme: topic.slice(0, end), subTheme: topic.slice(end + 1) || null };
}

/** An id or a short name stands for the full name; the name of a predecessor stays as it was written. */
function withWrittenName(meta: FrontMatter, { id, name, shortName }: Publisher): FrontMatter {
  const isShort = meta.publisher === id || meta.publisher === shortName;
  return isShort ? { ...meta, publisher: name } : meta;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
