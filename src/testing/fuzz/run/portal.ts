import { readFileSync } from "node:fs";
import { nameFault } from "../../../attachments/name-fault.ts";
import { readAttachmentText } from "../../../attachments/text/read-attachment-text.ts";
import { ContentMemory } from "../../../content/content-memory.ts";
import type { Folder } from "../../../content/folder/folder.ts";
import type { Content } from "../../../content/read-content.ts";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { pageFinder, plannedPages } from "../../../page-kinds/portal-pages.ts";
import { buildPortal } from "../../../portal/build-portal.ts";
import { linkPortal } from "../../../portal/link-portal.ts";
import type { Attachment } from "../../../portal/model/portal.ts";
import { contentFiles } from "../../../site/load/content-files.ts";
import { takenAddresses } from "../../../site/load/taken-addresses.ts";
import type { RenderedText } from "../../../text/text.ts";
import type { Fault } from "../input/input.ts";
import { inside } from "../laws/inside.ts";
import { noPage } from "../laws/no-page.ts";
import { noScript } from "../laws/no-script.ts";

const asOf = "2026-11-22";

/**
 * Puts the portal of a content folder together as the build does, with its links, attachments, pictures and former
 * addresses.
 * @param texts by file
 */
export async function tryPortal(
  folder: Folder,
  content: Content,
  texts: ReadonlyMap<string, RenderedText>,
): Promise<{ faults: Fault[]; diagnostics: Diagnostic[] }> {
  const documents = content.documents.filter(({ source }) => texts.has(source.file));
  const none = { guide: null, rules: [], annualReports: [], freePages: [], organs: [] };
  const shown = { ...content, documents, ...none };
  const summaries = new Map([...texts].map(([file, text]) => [file, { ...text, textKey: file }]));
  const portal = buildPortal(shown, summaries, asOf);
  const files = contentFiles(folder, ContentMemory.none(folder.root));
  const linking = await linkPortal(portal, shown, summaries, files, {
    hasPage: pageFinder(portal),
    readText: async ({ source }) => texts.get(source.file) ?? { html: "", outline: [] },
  });
  const faults = [...plannedPages(portal)].flatMap(({ file }) => inside(file));
  for (const { source, links, attachments, pictures } of portal.documents) {
    const html = texts.get(source.file)?.html ?? "";
    faults.push(
      ...noScript(
        html.replace(/gongkai-ref:(\d+)/g, (_, number) => attribute(links[number] ?? "")),
      ),
    );
    for (const file of [...attachments, ...pictures]) faults.push(...(await tryAttachment(file)));
  }
  return { faults, diagnostics: [...linking, ...takenAddresses(portal, shown)] };
}

function attribute(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

/** What is attached is published below the portal, unless the check refuses it for what is in it. */
async function tryAttachment({ href, path }: Attachment): Promise<Fault[]> {
  const { fault } = await readAttachmentText(path);
  const isRefused = ["active", "program", "macros", "wrong-type"].includes(fault?.code ?? "");
  const name = nameFault(path);
  return [
    ...inside(decodeURIComponent(href)),
    ...(name === null ? [] : [{ law: "only kinds of the list are published", seen: href }]),
    ...(isRefused ? [] : noPage(href, readFileSync(path))),
  ];
}
