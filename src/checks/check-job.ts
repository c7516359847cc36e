import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import type { AttachmentText } from "../attachments/text/attachment-text.ts";
import { isStatic } from "../content/names/static-files.ts";
import { decodeText } from "../content/source-text/decode.ts";
import type { FieldPositions } from "../content/yaml-source/field-positions.ts";
import type { FrontMatter } from "../schema/index.ts";
import { rules } from "./catalogue.ts";
import { checkByOwn, checkDocument, checkFile } from "./check-one.ts";
import type { FileReport } from "./file-report.ts";
import { ownRules } from "./own/own-rules.ts";
import type { RuleFault } from "./own/run-bounded.ts";
import type { CheckSettings } from "./rules/rule.ts";

/** One file to be checked. */
export type CheckJob = DocumentJob | AttachmentJob;

export interface DocumentJob {
  kind: "document";
  file: string;
  path: string;
  meta: Partial<FrontMatter>;
  positions: FieldPositions;
  /** Files in the folder beside it. */
  attachments: readonly string[];
}

export interface AttachmentJob {
  kind: "attachment";
  file: string;
  path: string;
}

/** The report, with rules of the project that have failed, or why there is none. */
export type CheckAnswer = Checked | { failure: string };

interface Checked {
  report: FileReport;
  faults: RuleFault[];
}

/** Reads a file and runs the rules on it. */
export function answerCheckJob(job: CheckJob, settings: CheckSettings): Promise<CheckAnswer> {
  return reportOn(job, settings).catch((error: unknown) => ({ failure: String(error) }));
}

async function reportOn(job: CheckJob, settings: CheckSettings): Promise<Checked> {
  const { file, path } = job;
  if (job.kind === "attachment") {
    // Readers of PDF and Office files are large: a build without new attachments does not load them.
    const { size: bytes } = await stat(path);
    const checked = { file, bytes, ...(await textOfFile(file, path)) };
    const report = checkFile(checked, rules, settings);
    return { report, faults: checkByOwn({ file: checked }, ownRules(), settings, report) };
  }
  const decoded = decodeText(readFileSync(path));
  // A file that is no text has its error already.
  if ("fault" in decoded) return { report: nothingFound(), faults: [] };
  const lines = decoded.text.includes("\r")
    ? decoded.text.split(/\r?\n/)
    : decoded.text.split("\n");
  const { meta, positions, attachments } = job;
  const bodyLine = bodyLineOf(lines);
  const document = { file, meta, positions, lines, bodyLine, attachments };
  const report = checkDocument(document, rules, settings);
  return { report, faults: checkByOwn({ document }, ownRules(), settings, report) };
}

function nothingFound(): FileReport {
  return { findings: [], waivers: [], sketch: null, signatures: null };
}

async function textOfFile(file: string, path: string): Promise<AttachmentText> {
  if (isStatic(file)) {
    const { readStaticText } = await import("../attachments/text/read-static-text.ts");
    return readStaticText(path, file);
  }
  const { readAttachmentText } = await import("../attachments/text/read-attachment-text.ts");
  return readAttachmentText(path);
}

/** Line on which the body begins: the one after the second line of dashes, or the first where there are none. */
function bodyLineOf(lines: readonly string[]): number {
  if (!/^---[ \t]*$/.test(lines[0] ?? "")) return 1;
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  return end === -1 ? 1 : end + 2;
}
