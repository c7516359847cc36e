import type { SourceFile } from "../content/folder/source-file.ts";
import type { Content } from "../content/read-content.ts";
import { readDocument } from "../content/reading/read-document.ts";
import { pageFinder } from "../page-kinds/portal-pages.ts";
import { type ContentFiles, type LinkScope, linkPortal } from "../portal/link-portal.ts";
import type { Portal } from "../portal/model/portal.ts";
import type { TextFailure, TextSummary } from "../text/text.ts";

/** A portal as it was loaded, and what it was made from. */
export interface Loaded {
  portal: Portal;
  content: Content;
  files: ContentFiles;
  readText: LinkScope["readText"];
}

/**
 * Takes the changed body of a document into a loaded portal, without looking at anything else.
 * @param root content folder
 * @returns false, with the portal as it was, unless the document is sound and differs in its body alone
 */
export async function takeBody(
  root: string,
  file: string,
  { portal, content, files, readText }: Loaded,
  render: (source: SourceFile) => Promise<TextSummary | TextFailure>,
): Promise<boolean> {
  const index = portal.documents.findIndex(({ source }) => source.file === file);
  const before = content.documents.find(({ source }) => source.file === file);
  const shown = portal.documents[index];
  if (!shown || !before) return false;
  const { document } = await readDocument(root, file);
  if (!document || JSON.stringify(document.meta) !== JSON.stringify(before.meta)) return false;
  const text = await render(document.source);
  if ("failure" in text) return false;

  const { textKey, characters, language } = text;
  const fresh = { source: document.source, textKey, characters, language };
  const linked = { ...shown, ...fresh, links: [], attachments: [], pictures: [] };
  const documents = portal.documents.with(index, linked);
  const faults = await linkPortal(
    { ...portal, documents },
    content,
    new Map([[file, text]]),
    files,
    { own: new Set([file]), hasPage: pageFinder(portal), readText },
  );
  if (faults.length > 0) return false;
  // Lists and pages hold on to the document itself.
  Object.assign(shown, linked);
  return true;
}
