import { createHash } from "node:crypto";
import type { Output } from "../output/output.ts";
import { type DocumentKeys, factsOf } from "../portal/document/document-facts.ts";
import type { Portal } from "../portal/model/portal.ts";
import { runningVersions } from "../program/versions.ts";
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
export async function writeDataFiles(
  portal: Portal,
  keys: DocumentKeys,
  output: Output,
): Promise<void> {
  const key = createHash("sha256").update(runningVersions().dataFiles);
  for (const document of portal.documents) key.update(keys.ofFacts(document));
  await output.unit("data/documents", key.digest("hex"), (write) => {
    write.pieces("data/documents.jsonl", jsonLines(portal));
    write.pieces("data/documents.csv", csvLines(portal));
  });
  await output.file("data/schema.json", `${JSON.stringify(documentJsonSchema(), null, 2)}\n`);
}

function* jsonLines(portal: Portal): Generator<string> {
  for (const document of portal.documents) {
    yield `${JSON.stringify(documentRecord(factsOf(portal, document)))}\n`;
  }
}

function* csvLines(portal: Portal): Generator<string> {
  yield `\ufeff${csvLine(csvColumns)}\r\n`;
  for (const document of portal.documents) {
    const record = documentRecord(factsOf(portal, document));
    yield `${csvLine(csvColumns.map((column) => record[column]))}\r\n`;
  }
}
