import type { ReadDocument } from "../../../content/read-content.ts";
import { formatDocumentNumber, parseDocumentNumber } from "../../../identifiers/document-number.ts";
import { slugOf } from "../../../identifiers/slug.ts";
import { listedDay } from "../../../portal/build-portal.ts";
import { relationKinds } from "../../../portal/references/relations.ts";
import type { FrontMatter } from "../../../schema/index.ts";

/** A document made after one of the source. */
export interface MadeDocument {
  /** Path in the content folder. */
  file: string;
  /** Year under which it is listed: `2024`. */
  year: string;
  text: string;
}

/**
 * Writes a document anew under a number and a title of its own. What would clash with its siblings or lead nowhere is
 * left out: aliases, registration number, attachments, links to files.
 * @param serial tells it from every other document made, from 0
 * @param relate the index number that stands for a reference among the documents made; null drops it
 */
export function makeDocument(
  source: ReadDocument,
  body: string,
  serial: number,
  relate: (reference: string) => string | null,
): MadeDocument {
  const indexNumber = numberAnew(source.meta.indexNumber, serial);
  const year = listedDay(source.meta).slice(0, 4);
  const related = relationKinds.map((kind) => {
    const references = source.meta[kind].map(relate);
    return [kind, references.filter((reference) => reference !== null)];
  });
  const meta: Partial<FrontMatter> = {
    ...source.meta,
    title: `${source.meta.title}（第${serial + 1}份）`,
    indexNumber,
    documentNumber: documentNumberAnew(source.meta.documentNumber, serial),
    registrationNumber: undefined,
    aliases: [],
    attachments: [],
    ...Object.fromEntries(related),
  };
  const text = `${frontMatter(meta)}${withoutFileLinks(body).trim()}\n\n本件是第${serial + 1}份。\n`;
  return { file: `documents/${year}/${slugOf(indexNumber)}.md`, year, text };
}

/** The number with another serial: as long as serials differ, so do all the numbers made. */
export function numberAnew(indexNumber: string, serial: number): string {
  const head = indexNumber.replace(/-\d+$/, "").slice(0, 28);
  return `${head}-${String(serial + 1).padStart(5, "0")}`;
}

/** Markdown with links and pictures that lead to other files of the folder turned into their words. */
export function withoutFileLinks(markdown: string): string {
  return markdown.replace(/!?\[([^\]]*)\]\((?!\w+:|#)[^)]*\)/g, "$1");
}

/** Orders are counted without their year, in four digits at most: too few to be counted on. */
function documentNumberAnew(text: string | undefined, serial: number): string | undefined {
  const number = text === undefined ? null : parseDocumentNumber(text);
  if (number?.kind !== "document") return undefined;
  return formatDocumentNumber({ ...number, serial: serial + 1 });
}

/** YAML holds JSON: every value is one line of it. */
function frontMatter(meta: Partial<FrontMatter>): string {
  const lines = Object.entries(meta)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join("")}---\n\n`;
}
