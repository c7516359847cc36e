import { createHash } from "node:crypto";
import type { Output } from "../output/output.ts";
import { type DocumentKeys, factsOf } from "../portal/document/document-facts.ts";
import type { Portal } from "../portal/model/portal.ts";
import type { DataFile } from "../portal/plan/portal-files.ts";
import { runningVersions } from "../program/versions.ts";
import { documentFieldNames, documentJsonSchema } from "../schema/index.ts";
import { csvLine } from "./csv.ts";
import { documentRecord } from "./document-record.ts";

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
 * Writes a data file: a line of JSON for each document, a table of them (UTF-8 with BOM, for spreadsheets), or the
 * schema of both.
 */
export async function writeDataFile(
  { kind, file }: DataFile,
  portal: Portal,
  keys: DocumentKeys,
  output: Output,
): Promise<void> {
  if (kind === "schema") {
    await output.file(file, `${JSON.stringify(documentJsonSchema(portal.ownFields), null, 2)}\n`);
    return;
  }
  const key = createHash("sha256").update(runningVersions().dataFiles);
  // The columns of the table.
  for (const { name } of portal.ownFields) key.update(`${name}\n`);
  for (const document of portal.documents) key.update(keys.ofFacts(document));
  await output.unit(file, key.digest("hex"), (write) =>
    write.pieces(file, documentsAs[kind](portal)),
  );
}

/** All documents, piece by piece. */
const documentsAs = { lines: jsonLines, table: csvLines } satisfies Record<
  Exclude<DataFile["kind"], "schema">,
  (portal: Portal) => Iterable<string>
>;

function* jsonLines(portal: Portal): Generator<string> {
  for (const document of portal.documents) {
    yield `${JSON.stringify(documentRecord(factsOf(portal, document)))}\n`;
  }
}

function* csvLines(portal: Portal): Generator<string> {
  const columns = [...csvColumns, ...portal.ownFields.map(({ name }) => name)];
  yield `\ufeff${csvLine(columns)}\r\n`;
  for (const document of portal.documents) {
    const record = documentRecord(factsOf(portal, document));
    yield `${csvLine(columns.map((column) => record[column]))}\r\n`;
  }
}
