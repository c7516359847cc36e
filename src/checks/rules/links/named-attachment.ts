import { posix } from "node:path";
import { readHanNumber } from "../../../text/han-number.ts";
import { type NamedAttachment, namedAttachments, readableLine } from "../attachment-list.ts";
import { bodyLines, type NumberedLine } from "../numbered-lines.ts";
import type { CheckedDocument, DocumentRule } from "../rule.ts";

/** What a text lists as its attachments, and nobody can open. */
export const namedAttachment: DocumentRule = {
  id: "links/named-attachment",
  looksAt: "document",
  severity: "warning",
  basis: "GB/T 9704-2012 7.3.4",
  zh: {
    title: "正文列出的附件没有放进来",
    message: "正文列出的附件找不到：{found}。",
    cure: "把文件放进文件夹 {folder}，文件名写成“{example}”这样；附件的内容就在正文后面的，在它前面单独写一行“附件{number}”；确实没有附件的，删去这一行。",
  },
  en: {
    title: "Attachment that is named but not there",
    message: "The text names attachments that are not there: {found}.",
    cure: "Put the files into the folder {folder}, named like “{example}”; where the attachment follows in the text, write a line 附件{number} above it; where there is none, delete the line.",
  },
  check(document, report) {
    if (document.meta.withdrawal) return;
    const lines = bodyLines(document);
    const named = namedAttachments(lines);
    const [first] = named;
    if (!first) return;
    const files = filesOf(document, lines);
    const isAbsent = (one: NamedAttachment) =>
      !one.isLinked && !files.some((file) => fits(file, one)) && !follows(one, lines, named);
    const absent = named.filter(isAbsent);
    const [one] = absent;
    if (!one) return;
    // A file of any other name may be the one: nobody is told of what may well be there.
    const others = files.filter((file) => !named.some((name) => fits(file, name)));
    if (others.length >= absent.length) return;
    report(
      { line: one.line },
      {
        found:
          absent
            .slice(0, mostShown)
            .map(({ name }) => name)
            .join("、") + (absent.length > mostShown ? `等 ${absent.length} 个` : ""),
        folder: document.file.replace(/\.md$/i, "/"),
        example: `${one.name.replace(/[\\/:*?"<>|]/g, "")}.pdf`,
        number: named.length > 1 ? String(one.number) : "",
      },
    );
  },
};

const mostShown = 5;
/** Bounds the work of comparing names. */
const mostFiles = 1000;

/** Names under which files are offered: their own, their titles, those of links. */
function filesOf({ attachments, meta }: CheckedDocument, lines: readonly NumberedLine[]): string[] {
  const linked = lines.flatMap(({ text }) =>
    text.includes("](")
      ? Array.from(
          text.matchAll(/\[([^\]]{0,1000})\]\(<?([^)>]*)/g),
          ([, name = "", target = ""]) => `${name} ${baseName(target)}`,
        )
      : [],
  );
  const listed = (meta.attachments ?? []).map(
    ({ path, title = "" }) => `${title} ${baseName(path)}`,
  );
  const offered = new Set(listed.map((one) => one.slice(one.indexOf(" ") + 1)));
  const beside = attachments.map(baseName).filter((name) => !offered.has(name));
  return [...listed, ...beside, ...linked].slice(0, mostFiles);
}

function baseName(path: string): string {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // What cannot be decoded is meant as it stands.
  }
  return posix.basename(plain).replace(/\.[a-z\d]{1,5}$/i, "");
}

/** Whether a file may be the one that is named: by its number, or by most of its name. */
function fits(file: string, { name, number }: NamedAttachment): boolean {
  const [, written] = /附\s*[件表图]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})/.exec(file) ?? [];
  if (written !== undefined && readHanNumber(written) === number) return true;
  if (Number(/^\s*(\d{1,2})(?=[.．、_\s-]|$)/.exec(file)?.[1]) === number) return true;
  const wanted = lettersOf(name);
  const given = lettersOf(file);
  if (given.includes(wanted) || (given.length >= 3 && wanted.includes(given))) return true;
  return likeness(wanted, given) >= 0.6;
}

/** Whether the attachment stands in the text itself, below the list. */
function follows(
  { name, number, line }: NamedAttachment,
  lines: readonly NumberedLine[],
  named: readonly NamedAttachment[],
): boolean {
  const wanted = lettersOf(name);
  const listed = new Set(named.map((one) => one.line));
  let isNext = true;
  for (const { text, line: at } of lines) {
    if (at <= line || listed.has(at)) continue;
    const plain = readableLine(text);
    if (plain === "") continue;
    // A table or a picture right below.
    if (isNext && /^\s*(?:\||<table|!\[|<img)/i.test(text)) return true;
    isNext = false;
    const [found, mark = ""] =
      /^附\s*[件表图录錄]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})?/.exec(plain) ?? [];
    if (found !== undefined && (mark === "" || readHanNumber(mark) === number)) return true;
    if (plain.length <= name.length + 8 && lettersOf(plain).includes(wanted)) return true;
  }
  return false;
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/^\s*附\s*[件表图]\s*[\d一二三四五六七八九十]*/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

/** The part of pairs of letters that two names have in common (Dice). */
function likeness(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Set<string>();
  for (let at = 1; at < a.length; at += 1) pairs.add(a.slice(at - 1, at + 1));
  let common = 0;
  for (let at = 1; at < b.length; at += 1) if (pairs.has(b.slice(at - 1, at + 1))) common += 1;
  return (2 * common) / (a.length + b.length - 2);
}
