import type { AttachmentText } from "../../attachments/text/attachment-text.ts";
import type { OrganContent } from "../../content/read-organs.ts";
import type { ReadPages } from "../../content/read-pages.ts";
import type { KnownDocument } from "../../content/reading/read-document.ts";
import type { FieldPositions } from "../../content/yaml-source/field-positions.ts";
import type { Place } from "../../diagnostics/catalogue.ts";
import type { MessageLanguage, Severity, Words } from "../../diagnostics/wordings/wording.ts";
import type { FileHistory } from "../../history/file-history.ts";
import type { GoneAddress } from "../../history/gone-address.ts";
import type {
  CatalogEntry,
  FrontMatter,
  PortalSettings,
  PublisherEntry,
} from "../../schema/index.ts";
import type { Signatures } from "../text-facts/signatures.ts";
import type { TextSketch } from "../text-facts/text-sketch.ts";

/** What a rule says of itself; its words, in each language, are filled with the values of a finding. */
export interface RuleInfo extends Record<MessageLanguage, Words> {
  /** Subject and fault: `privacy/mobile-number`. */
  id: string;
  severity: Severity;
  /** Rule it comes from, with what is known of it: `条例第二十六条`; null: good practice. */
  basis: string | null;
  /** Off unless the portal switches it on. */
  off?: true;
  /** Keeps readers safe: neither settings nor a comment can take it back. */
  guards?: true;
}

/**
 * Looks at one document, or one page of the portal, alone; what it says depends on the file and the settings
 * only: its findings are kept by the file's SHA-256.
 */
export interface DocumentRule extends RuleInfo {
  looksAt: "document";
  check(document: CheckedDocument, report: ReportInFile, settings: CheckSettings): void;
}

export interface CheckedDocument {
  /** Path inside the content folder, with `/`. */
  file: string;
  /** The fields that are valid; empty for the guide, a rule, an annual report. */
  meta: Partial<FrontMatter>;
  /** Where each field stands. */
  positions: FieldPositions;
  /** Lines of the whole source, front-matter included. */
  lines: readonly string[];
  /** Line on which the body begins, 1-based. */
  bodyLine: number;
  /** Paths of the files in the folder beside it, inside the content folder. */
  attachments: readonly string[];
}

/** Looks at one attachment or picture alone. */
export interface FileRule extends RuleInfo {
  looksAt: "file";
  check(file: CheckedFile, report: ReportInFile, settings: CheckSettings): void;
}

export interface CheckedFile extends AttachmentText {
  /** Path inside the content folder, with `/`. */
  file: string;
  bytes: number;
}

/** Looks at the metadata of the whole portal on the day it is made for; 10,000 documents in well under 0.3 s. */
export interface PortalRule extends RuleInfo {
  looksAt: "portal";
  check(portal: CheckedPortal, report: ReportAnywhere, settings: CheckSettings): void;
}

export interface CheckedPortal extends ReadPages {
  /** What organs have of their own. */
  organs: readonly OrganContent[];
  /** `YYYY-MM-DD`. */
  asOf: string;
  documents: readonly KnownDocument[];
  /** What is known of a document's text; null where it is not known, as in a build of a part. */
  texts: (file: string) => TextFacts | null;
  settings: PortalSettings;
  /** Fields of `portal.yaml` that are left to fill in, as written there; that is told where they stand. */
  toFill?: ReadonlySet<string>;
  publishers: readonly PublisherEntry[];
  catalog: readonly CatalogEntry[];
  /** Paths of all files of the content folder. */
  files: readonly string[];
  /** Such of them as findings about their names have told of already. */
  unread?: ReadonlySet<string>;
  /** What version control tells of a file; null where there is none. */
  history: (file: string) => FileHistory | null;
  /** Addresses that version control knows documents to have had, and that their files have no longer. */
  gone: readonly GoneAddress[];
}

/** What is kept of a text for rules that compare documents. */
export interface TextFacts {
  characters: number;
  textKey: string;
  /** Links and pictures inside the portal, as written. */
  references: readonly { href: string }[];
  sketch: TextSketch;
  /** Who signs it; null where nobody does. */
  signatures: Signatures | null;
}

export type Rule = DocumentRule | FileRule | PortalRule;
export type CheckSettings = PortalSettings["checks"];
export type ReportInFile = (
  place: { line?: number; column?: number },
  values?: Record<string, string>,
) => void;
export type ReportAnywhere = (place: Place, values?: Record<string, string>) => void;
