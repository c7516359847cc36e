import type { tableParts } from "../../schema/field/field.ts";
import { type FrontMatter, ownValue, shownTexts } from "../../schema/index.ts";
import { documentAddress } from "../addresses/document-addresses.ts";
import { documentUrl } from "../addresses/site-url.ts";
import type {
  Attachment,
  CatalogNode,
  Portal,
  PortalDocument,
  Publisher,
  Relation,
} from "../model/portal.ts";
import { legalKinds } from "../references/relations.ts";
import type { Link } from "./link.ts";

/**
 * What is published of a document apart from its text and its surroundings: plain data, from which its page, its
 * downloads and its line of the data files are made, and nothing else. Equal JSON, equal files.
 */
export interface DocumentFacts
  extends Pick<
    PortalDocument,
    "slug" | "day" | "meta" | "validity" | "topic" | "textKey" | "characters" | "language"
  > {
  /** The permanent address. */
  url: string;
  /** Of the source file. */
  sha256: string;
  publisher: Pick<Publisher, "id">;
  /** As in `PortalDocument`. */
  catalog: Pick<CatalogNode, "id" | "name" | "organ">[][];
  /** What it says in fields of the project that are shown above a text. */
  ownRows: OwnRow[];
  attachments: PublishedFile[];
  pictures: PublishedFile[];
}

/** A field of the project in the table above a document. */
export interface OwnRow {
  part: (typeof tableParts)[number];
  label: string;
  value: string;
  /** It is written in sentences. */
  isLong: boolean;
}

/** A file beside a page, without where it lies in the content. */
export type PublishedFile = Omit<Attachment, "path">;

/** What the page of a document shows of other documents. */
export interface DocumentSurroundings {
  newer: Link | null;
  older: Link | null;
  relations: Relation[];
  links: string[];
  /** What to read in place of a withdrawn document. */
  successors: Relation[];
  /** Only in a preview. */
  heldBack: PortalDocument["heldBack"];
}

export function factsOf(portal: Portal, document: PortalDocument): DocumentFacts {
  const { slug, day, meta, validity, topic, textKey, characters, language, source } = document;
  return {
    slug,
    day,
    meta,
    validity,
    topic,
    textKey,
    characters,
    language,
    url: documentUrl(portal, slug),
    sha256: source.sha256,
    publisher: { id: document.publisher.id },
    catalog: document.catalog.map((trail) =>
      trail.map(({ id, name, organ }) => ({ id, name, ...(organ !== undefined && { organ }) })),
    ),
    ownRows: ownRows(portal, meta),
    attachments: document.attachments.map(publishedFile),
    pictures: document.pictures.map(publishedFile),
  };
}

function ownRows({ ownFields }: Portal, meta: FrontMatter): OwnRow[] {
  return ownFields.flatMap((field): OwnRow[] => {
    const { shown: part, label, prose } = field;
    const value = shownTexts(ownValue(meta, field)).join("、");
    return part && value !== "" ? [{ part, label, value, isLong: prose === "text" }] : [];
  });
}

/** A file without where it lies. */
export function publishedFile({ title, href, bytes, type, sha256 }: Attachment): PublishedFile {
  return { title, href, bytes, type, sha256 };
}

/** A withdrawn document stands by itself: only what it did to others, or others to it, and its successors are told. */
export function surroundingsOf(portal: Portal, document: PortalDocument): DocumentSurroundings {
  const { meta, newer, older, relations, links, successors, heldBack } = document;
  if (meta.withdrawal) {
    const shown = new Set(successors.map(({ target }) => target));
    const legal = relations.filter(({ kind, target }) => isLegal(kind) && !shown.has(target));
    return { newer: null, older: null, relations: legal, links: [], successors, heldBack };
  }
  const neighbour = (slug: string | null): Link | null => {
    const found = slug === null ? undefined : portal.bySlug.get(slug);
    return found ? { title: found.meta.title, address: documentAddress(found.slug) } : null;
  };
  return {
    newer: neighbour(newer),
    older: neighbour(older),
    relations,
    links,
    successors: [],
    heldBack,
  };
}

function isLegal(kind: string): boolean {
  return legalKinds.some((legal) => kind === legal || kind === `${legal}By`);
}
