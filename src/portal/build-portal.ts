import type { Content, ReadDocument, ReadPage } from "../content/read-content.ts";
import { compareIndexNumbers } from "../identifiers/index-number.ts";
import { slugOf } from "../identifiers/slug.ts";
import type { FrontMatter } from "../schema/index.ts";
import type { TextSummary } from "../text/render-all.ts";
import { resolveCatalog } from "./catalog.ts";
import { pathSegment } from "./path-segment.ts";
import type { Portal, PortalDocument, Publisher, SitePage } from "./portal.ts";
import { resolvePublishers } from "./publishers.ts";
import { laterActsOf, ReferenceIndex, relationsOf } from "./relations.ts";
import { forcePeriod, validityFacts, validityOn } from "./validity.ts";

/**
 * Puts the read content together: publishers and catalogue (derived from the documents where the content
 * names none), order, neighbours, relations, validity. Links and attachments are added by `linkPortal`.
 * @param texts what the text pipeline said of each source file, by its path in the content folder
 * @param asOf the day the portal is made for, `YYYY-MM-DD`
 */
export function buildPortal(
  content: Content,
  texts: Map<string, TextSummary>,
  asOf: string,
): Portal {
  const ordered = content.documents
    .map((read) => ({
      read,
      meta: read.meta,
      slug: slugOf(read.meta.indexNumber),
      day: listedDay(read.meta),
    }))
    .sort(
      (a, b) =>
        compareText(listedTime(b.meta), listedTime(a.meta)) ||
        compareIndexNumbers(a.meta.indexNumber, b.meta.indexNumber),
    );
  const publishers = resolvePublishers(content.publishers, ordered);
  const catalog = resolveCatalog(content.catalog, ordered);
  const references = new ReferenceIndex(ordered);
  const relations = relationsOf(ordered, references);
  const laterActs = laterActsOf(ordered, references);

  const documents = ordered.map(({ read, meta, slug, day }, index): PortalDocument => {
    const facts = validityFacts(meta, laterActs.get(slug) ?? []);
    const publisher = publishers.byName.get(meta.publisher) as Publisher;
    return {
      meta: withWrittenName(meta, publisher),
      slug,
      day,
      validity: validityOn(facts, asOf),
      forcePeriod: forcePeriod(facts, (meta.issuedOn ?? day).slice(0, 10)),
      publisher,
      topic: topicOf(meta.topic),
      catalog: catalog.trailOf(meta.catalog),
      attachments: [],
      pictures: [],
      links: [],
      relations: relations.get(slug) ?? [],
      source: read.source,
      ...textOf(texts, read),
      newer: ordered[index - 1]?.slug ?? null,
      older: ordered[index + 1]?.slug ?? null,
    };
  });

  const page = (read: ReadPage): SitePage => ({
    slug: pathSegment(read.slug),
    title: read.title,
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
    publishers: publishers.all,
    catalog: catalog.nodes,
    guide: content.guide ? page(content.guide) : null,
    rules: content.rules.map(page),
    annualReports: content.annualReports.map(page).sort((a, b) => compareText(b.slug, a.slug)),
  };
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
