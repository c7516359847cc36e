import { formerSlugs } from "../addresses/aliases.ts";
import {
  type DownloadForm,
  documentAddress,
  downloadAddress,
  downloadForms,
} from "../addresses/document-addresses.ts";
import type { PortalDocument } from "../model/portal.ts";
import { type AttachedFile, attachedFiles } from "./attached-files.ts";
import { type PlannedFile, plannedFile } from "./planned-file.ts";

/** A document in one of its forms, to be downloaded beside its page. */
export interface DocumentDownload extends PlannedFile {
  kind: DownloadForm;
}

/** A folder of a document, and what stands in it besides its page. */
export interface DocumentFolder {
  slug: string;
  address: string;
  files(): (DocumentDownload | AttachedFile)[];
}

/**
 * The folders of a document, its own first: source, plain text, JSON, attachments and pictures. A withdrawn document
 * leaves only the JSON of its tombstone. A former number has the same files under its own name: where it had a page
 * there is one that leads on, but nothing leads on from a text or a PDF.
 */
export function documentFolders(document: PortalDocument): DocumentFolder[] {
  const { slug, meta } = document;
  if (meta.withdrawal) return [folder(slug, document)];
  return [slug, ...formerSlugs(meta.aliases)].map((one) => folder(one, document));
}

/** What a document can be downloaded as. */
export function downloadFormsOf({ meta }: Pick<PortalDocument, "meta">): readonly DownloadForm[] {
  return meta.withdrawal ? ["json"] : downloadForms;
}

function folder(slug: string, document: PortalDocument): DocumentFolder {
  const address = documentAddress(slug);
  const { meta, source } = document;
  const download = (form: DownloadForm) =>
    plannedFile(form, downloadAddress(slug, form), source.file);
  return {
    slug,
    address,
    files: () => [
      ...downloadFormsOf(document).map(download),
      ...(meta.withdrawal ? [] : attachedFiles(document, address)),
    ],
  };
}
