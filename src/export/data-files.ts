import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Portal } from "../portal/portal.ts";
import { documentFieldNames, documentJsonSchema } from "../schema/index.ts";
import { csvLine } from "./csv.ts";
import { documentRecord } from "./document-record.ts";

/** Columns of `documents.csv`: the schema's fields, then what is computed. */
export const csvColumns: string[] = [
  ...new Set([
    ...documentFieldNames,
    "slug",
    "url",
    "validity",
    "validityReason",
    "sha256",
    "characters",
  ]),
];

/** Writes `/data/documents.jsonl`, `/data/documents.csv` (UTF-8 with BOM, for spreadsheets) and `/data/schema.json`. */
export async function writeDataFiles(portal: Portal, out: string): Promise<void> {
  const folder = join(out, "data");
  await mkdir(folder, { recursive: true });
  const write = (name: string, lines: Iterable<string>) =>
    pipeline(Readable.from(lines), createWriteStream(join(folder, name), { flags: "wx" }));
  await Promise.all([
    write("documents.jsonl", jsonLines(portal)),
    write("documents.csv", csvLines(portal)),
    writeFile(join(folder, "schema.json"), `${JSON.stringify(documentJsonSchema(), null, 2)}\n`, {
      flag: "wx",
    }),
  ]);
}

function* jsonLines(portal: Portal): Generator<string> {
  for (const document of portal.documents) {
    yield `${JSON.stringify(documentRecord(portal, document))}\n`;
  }
}

function* csvLines(portal: Portal): Generator<string> {
  yield `\ufeff${csvLine(csvColumns)}\r\n`;
  for (const document of portal.documents) {
    const record = documentRecord(portal, document);
    yield `${csvLine(csvColumns.map((column) => record[column]))}\r\n`;
  }
}
