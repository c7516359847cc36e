import type { Output } from "../output/output.ts";
import { encodeAddress } from "../portal/addresses/address.ts";
import type { DownloadForm } from "../portal/addresses/document-addresses.ts";
import { type DocumentFacts, factsOf } from "../portal/document/document-facts.ts";
import type { DocumentKeys } from "../portal/document/document-keys.ts";
import type { Portal, PortalDocument } from "../portal/model/portal.ts";
import { documentFolders } from "../portal/plan/document-folders.ts";
import { runningVersions } from "../program/versions.ts";
import { dataFormat } from "../text/placed-sections.ts";
import { type LaidOutText, layOut } from "../text/plain-text.ts";
import type { RenderedText } from "../text/text.ts";
import { documentRecord } from "./document-record.ts";

/**
 * The JSON beside a document's page: its record, attachments (`href` as in a link: relative to the page,
 * percent-encoded), and where each section and block stands in the plain text beside it (docs/data.md).
 * @param text null: of a withdrawn document, which leaves its record
 */
export function documentJson(facts: DocumentFacts, text: RenderedText | null): string {
  if (!text) return `${JSON.stringify(documentRecord(facts))}\n`;
  const { attachments, language } = facts;
  const { text: file, sections } = laidOutFile(facts, text);
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
    dataFormat,
    textBytes: Buffer.byteLength(file),
    sections,
  };
  return `${JSON.stringify(record)}\n`;
}

/** The plain text beside a document's page: title, then the whole text. */
export function documentText(facts: DocumentFacts, text: RenderedText): string {
  return laidOutFile(facts, text).text;
}

function laidOutFile({ meta }: DocumentFacts, { sections }: RenderedText): LaidOutText {
  const head = `${meta.title}\n\n`;
  const laidOut = layOut(sections, head);
  return { ...laidOut, text: `${head}${laidOut.text}\n` };
}

/**
 * What a document's download holds, but for its source, which is copied.
 * @param text null: of a withdrawn document, which leaves its record
 */
export function documentAs(
  form: Exclude<DownloadForm, "md">,
  facts: DocumentFacts,
  text: RenderedText | null,
): string {
  switch (form) {
    case "json":
      return documentJson(facts, text);
    case "txt":
      if (!text) throw new Error(`${facts.slug} has no text to be downloaded.`);
      return documentText(facts, text);
  }
}

export interface DownloadSources {
  readText(textKey: string): Promise<RenderedText>;
  keys: DocumentKeys;
}

/**
 * Keeps what stands beside a document's page, and beside those at its former numbers, where it is as it was.
 * @returns what writes each folder that is to be made anew
 */
export function downloadKeeper(
  portal: Portal,
  { readText, keys }: DownloadSources,
  output: Output,
): (document: PortalDocument) => (() => Promise<unknown>)[] {
  const { downloads } = runningVersions();
  return (document) => {
    const { source, meta, textKey } = document;
    const key = `${downloads} ${keys.ofFacts(document)}`;
    return documentFolders(document).flatMap(({ slug, address, files }) => {
      const keyOfFolder = slug === document.slug ? key : `${key} ${slug}`;
      if (output.keep(address, keyOfFolder)) return [];
      const write = () =>
        output.unit(address, keyOfFolder, async (write) => {
          const facts = factsOf(portal, document);
          const text = meta.withdrawal ? null : await readText(textKey);
          for (const planned of files()) {
            const { file } = planned;
            if (planned.kind === "attachment") {
              write.copy(file, planned.attachment.path, planned.attachment.sha256);
            } else if (planned.kind === "md") write.copy(file, source.path, source.sha256);
            else write.text(file, documentAs(planned.kind, facts, text));
          }
        });
      return [write];
    });
  };
}
