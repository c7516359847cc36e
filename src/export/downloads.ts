import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Portal, PortalDocument } from "../portal/portal.ts";
import { plainText } from "../text/plain-text.ts";
import type { RenderedText } from "../text/text.ts";
import { documentRecord } from "./document-record.ts";

/** The JSON beside a document's page: its record, attachments and the plain text by section. */
export function documentJson(portal: Portal, document: PortalDocument, text: RenderedText): string {
  const { attachments, language } = document;
  const record = {
    ...documentRecord(portal, document),
    attachments: attachments.map(({ title, href, type, bytes, sha256 }) => ({
      title,
      href,
      type,
      bytes,
      sha256,
    })),
    language,
    sections: text.sections,
  };
  return `${JSON.stringify(record)}\n`;
}

/** The plain text beside a document's page: title, then the whole text. */
export function documentText(document: PortalDocument, text: RenderedText): string {
  return `${document.meta.title}\n\n${plainText(text)}\n`;
}

/**
 * Writes what stands beside a document's page: the source Markdown byte for byte, plain text, JSON,
 * attachments and pictures. A withdrawn document leaves only the JSON of its tombstone.
 * @param out root of the output
 */
export async function writeDownloads(
  portal: Portal,
  document: PortalDocument,
  readText: (textKey: string) => Promise<RenderedText>,
  out: string,
): Promise<void> {
  const { slug, source, meta } = document;
  const folder = join(out, "documents", slug);
  await mkdir(folder, { recursive: true });
  if (meta.withdrawal) {
    await writeFile(
      join(folder, `${slug}.json`),
      `${JSON.stringify(documentRecord(portal, document))}\n`,
    );
    return;
  }
  const text = await readText(document.textKey);
  await Promise.all([
    copyFile(source.path, join(folder, `${slug}.md`)),
    writeFile(join(folder, `${slug}.txt`), documentText(document, text)),
    writeFile(join(folder, `${slug}.json`), documentJson(portal, document, text)),
  ]);
  await writeFiles(document, folder);
}

/** Copies the attachments and pictures of a page into its folder. */
export async function writeFiles(
  page: Pick<PortalDocument, "attachments" | "pictures">,
  folder: string,
): Promise<void> {
  for (const { href, path } of [...page.attachments, ...page.pictures]) {
    const target = join(folder, href);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(path, target);
  }
}
