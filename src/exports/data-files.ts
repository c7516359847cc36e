import { hash } from "node:crypto";
import { join } from "node:path";
import type { Output } from "../output/output.ts";
import { unitsTogether } from "../output/units-together.ts";
import { addresses } from "../portal/addresses/portal-addresses.ts";
import { factsOf } from "../portal/document/document-facts.ts";
import type { DocumentKeys } from "../portal/document/document-keys.ts";
import type { Portal, PortalDocument } from "../portal/model/portal.ts";
import { runningVersions } from "../program/versions.ts";
import { documentFieldNames, documentJsonSchema } from "../schema/index.ts";
import { type KeptEntry, KeptMap, saveKept } from "../state/kept-map.ts";
import { type Block, isKeptBlocks, type KeptBlock, type LastBlocks } from "./blocks.ts";
import { csvLine } from "./csv.ts";
import { documentRecord } from "./document-record.ts";
import { type TextToWrite, writeTexts } from "./write-texts.ts";

/** Columns of `documents.csv`: the schema's fields, then what is computed; those of the project come last. */
const csvColumns: string[] = [
  ...new Set([
    ...documentFieldNames,
    "slug",
    "url",
    "validity",
    "validityReason",
    "sha256",
    "characters",
    "catalogNodes",
  ]),
];

/**
 * The data files: a line of JSON for each document, a table of them (UTF-8 with BOM, for spreadsheets), the schema of
 * both. Lines of a month in which nothing has changed are copied from the last output; the cache says how many bytes
 * each month takes there.
 */
export class DataFiles {
  readonly #portal: Portal;
  readonly #output: Output;
  readonly #version = runningVersions().dataFiles;
  readonly #path: string;
  readonly #last: KeptMap<KeptBlock[]>;
  readonly #months: readonly Month[];
  /** Of both files of lines. */
  readonly #key: string;

  /** @param cache folder of what is kept from one build to the next */
  constructor(portal: Portal, keys: DocumentKeys, output: Output, cache: string) {
    this.#portal = portal;
    this.#output = output;
    this.#path = join(cache, "data-files.map");
    this.#last = KeptMap.load(this.#path, this.#version, { accepts: isKeptBlocks });
    this.#months = monthsOf(portal.documents, keys);
    const all = [this.#version, headOfTable(portal), ...this.#months.map(({ key }) => key)];
    this.#key = hash("sha256", all.join());
  }

  /**
   * Writes both files of lines.
   * @param signal stops the work, for its reason
   */
  async writeLines(signal?: AbortSignal): Promise<void> {
    const units = filesOfLines.map((file) => ({ ...file, key: this.#key }));
    const written = new Map<string, KeptBlock[]>();
    await unitsTogether(this.#output, units, async (missing) => {
      const texts = missing.map(({ unit: { id, blocksOf }, write }): TextToWrite => {
        const blocks = blocksOf(this.#portal, this.#months);
        return { path: id, write, blocks, last: this.#lastBlocks(id) };
      });
      const kept = await writeTexts(texts, { signal });
      for (const [at, { path }] of texts.entries()) written.set(path, kept[at] ?? []);
    });
    if (written.size === 0) return;
    const kept = units.flatMap(({ id, key }): (KeptEntry<KeptBlock[]> | string)[] => {
      const blocks = written.get(id);
      if (blocks) return [[id, key, blocks]];
      return this.#last.markOf(id) === key ? [id] : [];
    });
    saveKept(this.#path, this.#version, kept, this.#last);
  }

  async writeSchema(): Promise<void> {
    const schema = documentJsonSchema(this.#portal.ownFields);
    await this.#output.file(addresses.dataSchema, `${JSON.stringify(schema, null, 2)}\n`);
  }

  /** What is kept is of another output where it was not made from the same. */
  #lastBlocks(file: string): LastBlocks | null {
    const last = this.#output.lastFile(file);
    if (!last || this.#last.markOf(file) !== last.key) return null;
    const blocks = this.#last.get(file);
    return blocks ? { path: last.path, blocks } : null;
  }
}

/** The documents of a month: they follow each other in the portal. */
interface Month {
  /** Over what is published of them. */
  key: string;
  documents: PortalDocument[];
}

function monthsOf(documents: readonly PortalDocument[], keys: DocumentKeys): Month[] {
  const months = Map.groupBy(documents, ({ day }) => day.slice(0, 7));
  return Array.from(months.values(), (documents) => ({
    key: hash("sha256", documents.map((document) => keys.ofFacts(document)).join()),
    documents,
  }));
}

/** A file with a line of each document. */
interface FileOfLines {
  id: string;
  blocksOf(portal: Portal, months: readonly Month[]): Block[];
}

const filesOfLines: readonly FileOfLines[] = [
  { id: addresses.dataLines, blocksOf: blocksOfLines },
  { id: addresses.dataTable, blocksOf: blocksOfTable },
];

function blocksOfLines(portal: Portal, months: readonly Month[]): Block[] {
  return months.map((month) => blockOf(month, "", (document) => jsonLine(portal, document)));
}

function blocksOfTable(portal: Portal, months: readonly Month[]): Block[] {
  const columns = columnsOf(portal);
  const head = headOfTable(portal);
  const key = hash("sha256", head);
  return [
    { key, count: 1, lines: () => [head] },
    ...months.map((month) => blockOf(month, key, (document) => row(portal, document, columns))),
  ];
}

/** @param key over what its lines are made from besides */
function blockOf(
  { key: own, documents }: Month,
  key: string,
  lineOf: (document: PortalDocument) => string,
): Block {
  function* lines() {
    for (const document of documents) yield lineOf(document);
  }
  return { key: `${key}${own}`, count: documents.length, lines };
}

function jsonLine(portal: Portal, document: PortalDocument): string {
  return `${JSON.stringify(documentRecord(factsOf(portal, document)))}\n`;
}

function columnsOf({ ownFields }: Portal): string[] {
  return [...csvColumns, ...ownFields.map(({ name }) => name)];
}

function headOfTable(portal: Portal): string {
  return `\ufeff${csvLine(columnsOf(portal))}\r\n`;
}

function row(portal: Portal, document: PortalDocument, columns: readonly string[]): string {
  const record = documentRecord(factsOf(portal, document));
  return `${csvLine(columns.map((column) => record[column]))}\r\n`;
}
