import { hash } from "node:crypto";
import type { Output } from "../output/output.ts";
import { encodeAddress } from "../portal/addresses/address.ts";
import { aliasFile } from "../portal/addresses/aliases.ts";
import {
  type DocumentFacts,
  type DocumentKeys,
  factsOf,
} from "../portal/document/document-facts.ts";
import type { Attachment, Portal, PortalDocument, SitePage } from "../portal/model/portal.ts";
import { runningVersions } from "../program/versions.ts";
import { plainText } from "../text/plain-text.ts";
import type { RenderedText } from "../text/text.ts";
import { documentRecord } from "./document-record.ts";

/**
 * The JSON beside a document's page: its record, attachments (`href` as in a link: relative to the page,
 * percent-encoded) and the plain text by section.
 */
export function documentJson(facts: DocumentFacts, text: RenderedText): string {
  const { attachments, language } = facts;
  const record = {
    ...documentRecord(facts),
    attachments: attachments.map(({ title, href, type, bytes, sha256 }) => ({
      title,
      href: encodeAddress(href),
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
export function documentText({ meta }: DocumentFacts, text: RenderedText): string {
  return `${meta.title}\n\n${plainText(text)}\n`;
}

export interface DownloadSources {
  readText(textKey: string): Promise<RenderedText>;
  keys: DocumentKeys;
}

/**
 * Writes what stands beside a document's page: the source Markdown byte for byte, plain text, JSON,
 * attachments and pictures. A withdrawn document leaves only the JSON of its tombstone. A former number has the same files
 * under its own name: where it had a page there is one that leads on, but nothing leads on from a text or a PDF.
 */
export async function writeDownloads(
  portal: Portal,
  document: PortalDocument,
  { readText, keys }: DownloadSources,
  output: Output,
): Promise<void> {
  const { slug, source, meta, textKey } = document;
  const folder = `documents/${slug}/`;
  const key = `${runningVersions().downloads} ${keys.ofFacts(document)}`;
  await output.unit(folder, key, async (write) => {
    const facts = factsOf(portal, document);
    if (meta.withdrawal) {
      write.text(`${folder}${slug}.json`, `${JSON.stringify(documentRecord(facts))}\n`);
      return;
    }
    const text = await readText(textKey);
    write.copy(`${folder}${slug}.md`, source.path, source.sha256);
    write.text(`${folder}${slug}.txt`, documentText(facts, text));
    write.text(`${folder}${slug}.json`, documentJson(facts, text));
    for (const { path, from, sha256 } of filesOf(document, folder)) write.copy(path, from, sha256);
  });
  if (meta.withdrawal) return;
  for (const former of formerSlugs(document)) {
    const beside = `documents/${former}/`;
    await output.unit(beside, `${key} ${former}`, async (write) => {
      const facts = factsOf(portal, document);
      const text = await readText(textKey);
      write.copy(`${beside}${former}.md`, source.path, source.sha256);
      write.text(`${beside}${former}.txt`, documentText(facts, text));
      write.text(`${beside}${former}.json`, documentJson(facts, text));
      for (const { path, from, sha256 } of filesOf(document, beside)) {
        write.copy(path, from, sha256);
      }
    });
  }
}

/** The slugs that a document had by its former index numbers, or by former addresses among the documents. */
export function formerSlugs({ meta }: Pick<PortalDocument, "meta">): Set<string> {
  const slugs = meta.aliases.flatMap(
    (alias) => /^documents\/([^/]+)\/index\.html$/.exec(aliasFile(alias))?.slice(1) ?? [],
  );
  return new Set(slugs);
}

/** Writes the attachments and pictures of a page that is no document. */
export async function writeFiles(page: SitePage, address: string, output: Output): Promise<void> {
  const files = filesOf(page, address);
  const key = hash("sha256", JSON.stringify(files.map(shownFacts)));
  await output.unit(`${address} files`, key, async (write) => {
    for (const { path, from, sha256 } of files) write.copy(path, from, sha256);
  });
}

interface AttachedFile extends Pick<Attachment, "title" | "sha256"> {
  /** Path in the output. */
  path: string;
  /** Absolute path in the content. */
  from: string;
}

function filesOf(
  { attachments, pictures }: Pick<PortalDocument, "attachments" | "pictures">,
  address: string,
): AttachedFile[] {
  return [...attachments, ...pictures].map(({ title, href, path, sha256 }) => ({
    title,
    path: address + href,
    from: path,
    sha256,
  }));
}

/** What the output says of a file; not where it lies in the content. */
function shownFacts({ title, path, sha256 }: AttachedFile): string[] {
  return [title, path, sha256];
}
