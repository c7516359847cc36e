import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import {
  type DocumentFields,
  type FrontMatter,
  fieldsInForce,
  labelOf,
} from "../../schema/index.ts";
import { type FieldReading, readFields } from "../fields/read-fields.ts";
import type { SourceFile } from "../folder/source-file.ts";
import { showInvisible } from "../source-text/invisible.ts";
import { type FieldPositions, fieldPositions } from "../yaml-source/field-positions.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { readText } from "./read-file.ts";

/** What is known of a document, faulty ones included: checks look at this. */
export interface KnownDocument {
  /** The fields that are valid. */
  meta: Partial<FrontMatter>;
  source: SourceFile;
  /** Where each field stands in the source. */
  positions: FieldPositions;
}

/** A document without its text. */
export interface ReadDocument extends KnownDocument {
  meta: FrontMatter;
  /** Line of the source on which the body begins, from 1. */
  bodyLine: number;
  /** Absolute paths of the files in the folder beside it. */
  attachmentFiles: string[];
}

/** What came of reading one document. */
export interface DocumentReading {
  /** Null with an error in it. */
  document: Omit<ReadDocument, "attachmentFiles"> | null;
  /** Null when it has no front-matter that can be read. */
  known: KnownDocument | null;
  diagnostics: Diagnostic[];
}

/**
 * Reads one document by itself; what needs others to be judged is judged later.
 * @param fields that it may have
 */
export async function readDocument(
  root: string,
  file: string,
  { schema }: DocumentFields = fieldsInForce(),
): Promise<DocumentReading> {
  const unknown = { document: null, known: null };
  const read = await readText(root, file);
  if ("diagnostic" in read) return { ...unknown, diagnostics: [read.diagnostic] };
  const { source, text } = read;
  const { data, fault, body, bodyLine } = splitFrontMatter(text);
  if (fault) {
    const { code, line, found, first = "", opening = "", above = "" } = fault;
    const values = { found, first: String(first), opening: showInvisible(opening), above };
    return { ...unknown, diagnostics: [finding(code, { file, line, column: 1 }, values)] };
  }
  const fields = readFields(data, schema, file);
  const { value, partial, diagnostics } = fields;
  const positions = fieldPositions(fields.positions);
  diagnostics.push(...unsaid(fields, file));
  // The text of a withdrawn document may have been deleted for good.
  if (body.trim() === "" && !partial.withdrawal) {
    diagnostics.push(finding("document/empty-body", { file, line: bodyLine, column: 1 }));
  }
  const isSound = value && diagnostics.every(({ severity }) => severity !== "error");
  const document = isSound ? { meta: value, source, bodyLine, positions } : null;
  return { document, known: document ?? { meta: partial, source, positions }, diagnostics };
}

/** Fields that keep something from being published: written without a value, they must not be passed over. */
const holding = { draft: "field/not-yes-or-no", withdrawal: "field/missing" } as const;

function unsaid(
  { partial, positions, diagnostics }: FieldReading<FrontMatter>,
  file: string,
): Diagnostic[] {
  return (Object.keys(holding) as (keyof typeof holding)[]).flatMap((name) => {
    const position = positions[name];
    if (!position || partial[name] !== undefined) return [];
    // What is wrong with a value has been told.
    if (diagnostics.some(({ line }) => line === position.line)) return [];
    const label = name === "draft" ? labelOf(name) : "日期和原因";
    const field = name === "draft" ? name : "withdrawal.on";
    return finding(holding[name], { file, ...position }, { field, label, key: "on", found: "" });
  });
}
