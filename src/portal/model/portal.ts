import type { SourceFile } from "../../content/folder/source-file.ts";
import type { StaticFile } from "../../content/read-static.ts";
import type {
  Contact,
  FrontMatter,
  NamedField,
  PortalSettings,
  SynonymEntry,
} from "../../schema/index.ts";

import type { ZipKind } from "../addresses/zip-addresses.ts";
import type { ForcePeriod, Validity } from "./validity.ts";

/** Everything the pages, feeds and data files are made from: metadata only, never a body. */
export interface Portal extends OwnPages {
  settings: PortalSettings;
  /** The day the portal is made for, `YYYY-MM-DD`; validity is computed for it. */
  asOf: string;
  /** Newest first: by `day`, then by index number. */
  documents: PortalDocument[];
  bySlug: Map<string, PortalDocument>;
  /** Fields of documents that the project adds to those of the program. */
  ownFields: readonly NamedField[];
  publishers: Publisher[];
  catalog: CatalogNode[];
  /** Its own words for the search. */
  synonyms: readonly SynonymEntry[];
  /** Those of `publishers.yaml`, in its order, but for the one whose columns are the portal's. */
  organs: Organ[];
  /** The organ whose portal it is, if it is entered. */
  ownOrgan: Publisher | null;
  /** Pages that the portal has besides, in the order of their paths. */
  freePages: SitePage[];
  /** Files published as they are, each at its `address`, by their paths. */
  staticFiles: readonly StaticFile[];
  /** How it looks, as far as it has chosen. */
  look: PortalLook;
  /** What the next days change by themselves; null where everything stays as it is. */
  coming: ComingChanges | null;
  /** Of what the build makes ZIPs; a preview makes none. */
  zips?: readonly ZipKind[];
}

/** What a portal has chosen of how it looks, found and checked. */
export interface PortalLook {
  /** Its colours as a stylesheet; null where it has none of its own. */
  styles: string | null;
  /** Address of the picture beside its name. */
  emblem: string | null;
  /** What stands in the navigation after the statutory columns. */
  navigation: { name: string; to: Destination }[];
  /** What stands in the footer after the facts that the rules ask for. */
  footer: { label: string; value: string; to: Destination | null }[];
  /** Slugs of the documents that the home page features. */
  featured: string[];
}

/** Where an entry leads: to a place of the portal, with what follows its address (`?…#…`), or to another site. */
export type Destination = { address: string; suffix: string } | { url: string };

/** Guide, rules and reports that a portal, or an organ in it, has of its own. */
export interface OwnPages {
  guide: SitePage | null;
  rules: SitePage[];
  /** Newest year first. */
  annualReports: SitePage[];
}

/** An organ with columns of its own below its address. */
export interface Organ extends OwnPages {
  publisher: Publisher;
  /** As far as it is given; what is not known is empty. */
  contact: Contact | null;
  /** Its own catalogue, else that of the portal. */
  catalog: CatalogNode[];
  hasOwnCatalog: boolean;
}

export interface PortalDocument {
  /** Canonical front-matter as it may be published: of a withdrawn document what its tombstone shows. */
  meta: FrontMatter;
  /** Whether `meta` is what its source says, but for the name of the publisher. */
  isAsRead: boolean;
  /** Index number with `/` written `_`. */
  slug: string;
  /** The day shown in lists, `YYYY-MM-DD`: publishedOn, else dispatchedOn, issuedOn, generatedOn. */
  day: string;
  validity: Validity;
  /** Days in force, both included; null when not known. */
  forcePeriod: ForcePeriod | null;
  publisher: Publisher;
  /** `null` when the document has no topic. */
  topic: { theme: string; subTheme: string | null } | null;
  /** Of each node of the catalogue that it stands in, the nodes from the top down to it; the first is its main one. */
  catalog: CatalogNode[][];
  /** Files offered for download. */
  attachments: Attachment[];
  /** Files shown in the text. */
  pictures: Attachment[];
  /** Address of each reference of the text (`RenderedText.references`), relative to the document's page. */
  links: string[];
  /** Resolved relations, both directions, in the order of the schema. */
  relations: Relation[];
  source: SourceFile;
  /** Key of the rendered text in the text cache. */
  textKey: string;
  characters: number;
  language: "zh-Hans" | "zh-Hant";
  /** What to read in place of a withdrawn document. */
  successors: Relation[];
  /** Why it is not published yet; only a preview holds such documents. */
  heldBack: HeldBackReason | null;
  /** Newer and older neighbour in the list of all documents. */
  newer: string | null;
  older: string | null;
}

export interface Relation {
  /** From this document's point of view: `basedOn`, or inverse `basedOnBy`. */
  kind: string;
  /** 依据, 被……废止 … */
  label: string;
  /** As written, without the prefix of what is elsewhere: an index number, a document number or a title. */
  reference: string;
  /** Slug of the document in this portal; null when it is not here. */
  target: string | null;
  title: string | null;
}

export interface Attachment {
  title: string;
  /** Path below the document's page: `attachments/名单.xlsx`. */
  href: string;
  /** Absolute path of the file in the content folder. */
  path: string;
  bytes: number;
  /** Upper-case extension for people: PDF, XLSX. */
  type: string;
  sha256: string;
}

export interface Publisher {
  /** Path segment of the address. */
  id: string;
  name: string;
  shortName: string | null;
  code: string | null;
  /** Id of the organ above; the organs above one another form no circle. */
  parent: string | null;
  predecessors: string[];
}

export interface CatalogNode {
  id: string;
  name: string;
  /** Path of ids from the top: `["policies", "normative"]`. */
  path: string[];
  /** Article the node meets: 条例第二十条第（一）项. */
  article: string | null;
  updateWithinDays: number | null;
  children: CatalogNode[];
  /** Id of the organ whose own catalogue it is of; none: it is the portal's. */
  organ?: string;
}

/** A guide, rule, annual report or free page: Markdown with a title, outside the documents. */
export interface SitePage {
  /** Path segment of its address; of a free page its path below the portal's pages. */
  slug: string;
  title: string;
  /** What it is about, in a sentence. */
  description: string | null;
  /** `YYYY-MM-DD` or null. */
  updatedOn: string | null;
  source: SourceFile;
  textKey: string;
  attachments: Attachment[];
  pictures: Attachment[];
  links: string[];
}

/** Why a document is not published yet: it is a draft, or its day has not come. */
export type HeldBackReason = "draft" | "future";

/** What becomes of a document by itself, when its day comes. */
export type ChangeKind = "published" | "effective" | "expired" | "repealed" | "amended";

/** The next day on which the portal changes without anybody's doing. */
export interface ComingChanges {
  /** `YYYY-MM-DD` */
  day: string;
  changes: { kind: ChangeKind; title: string }[];
}
