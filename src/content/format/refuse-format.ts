import { join, relative, sep } from "node:path";
import { printable } from "../../characters/printable.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { commandLine } from "../../program/command-words.ts";
import { docsPath } from "../../program/docs-path.ts";
import type { ContentFormat } from "./migration.ts";
import { contentFormat } from "./migrations.ts";
import { formatFile, statedFormat } from "./stated-format.ts";

/** A content folder is of a format that this program does not read; its message is one line. */
export class FormatError extends Error {
  override name = "FormatError";
  readonly code = "content-format";
  /** The version that the folder states. */
  readonly found: number;
  /** The version that this program reads and writes. */
  readonly known: number;

  constructor(message: string, found: number, known: number) {
    super(message);
    this.found = found;
    this.known = known;
  }
}

/**
 * Refuses a content folder that this program would read otherwise than it is meant, before anything else of it is
 * read: one of a newer format, and one of an older that has to be migrated first.
 * @param content absolute path; it need not exist
 * @param migrates whether an older format is what the command is here for
 * @throws {FormatError}
 */
export function refuseFormat(
  content: string,
  language: MessageLanguage,
  { migrates = false, format = contentFormat }: { migrates?: boolean; format?: ContentFormat } = {},
): void {
  const stated = statedFormat(content);
  if (!stated) return;
  const { current, oldestRead } = format;
  const { version, line } = stated;
  const path = relative(process.cwd(), join(content, formatFile)).replaceAll(sep, "/");
  const place = printable(`${path}:${line}`);
  if (version > current) {
    throw new FormatError(newer(place, version, current)[language], version, current);
  }
  if (version < oldestRead && !migrates) {
    throw new FormatError(older(place, version, current)[language], version, current);
  }
}

function newer(place: string, version: number, current: number) {
  return {
    zh: `${place}：内容的格式版本是 ${version}，本程序只认到 ${current}。什么都没有做；请先升级程序，见 ${docsPath("upgrading.md")}。`,
    en: `${place}: the content has format version ${version}; this program knows up to ${current}. Nothing was done; upgrade the program first: ${docsPath("upgrading.md")}.`,
  };
}

function older(place: string, version: number, current: number) {
  const fix = commandLine("check --fix");
  return {
    zh: `${place}：内容的格式版本是 ${version}，本程序用 ${current}。什么都没有做；请先用 ${fix} 改成新格式（加 --dry-run 先看要改什么，见 ${docsPath("upgrading.md")}）。`,
    en: `${place}: the content has format version ${version}; this program uses ${current}. Nothing was done; migrate it by ${fix} first (with --dry-run it only says what it would change: ${docsPath("upgrading.md")}).`,
  };
}
