import { readMark } from "../../text/number-mark.ts";
import type { LeftOut } from "../blocks/left-out.ts";
import type { SourcePage, TextBlock } from "../blocks/source-page.ts";

/** Signs between an entry and its page, or a tab, or a row of blanks. */
const entry =
  /^(.{1,100}?)(?:\s*([.．·•…⋯‥・＿_-])(?:\s*\2){2,}\s*|\s*…{1,}\s*|\t\s*|[ \u3000\u00a0]{3,})[(（-]?\s*(\d{1,4}|[ivxl]{1,6})\s*[)）-]?$/iu;
const heading = /^[\s\u3000]*目[\s\u3000]*[录錄次][\s\u3000]*$/u;
/** Where no heading says 目录, so many entries in a row. */
const fewest = 3;

/**
 * Takes tables of contents with page numbers out of a page: the pages have gone, and the site lists the headings
 * itself. Entries are lines that the source says are such, or that end in a page number: below a line 目录, or
 * several numbered ones with dots before the page.
 */
export function withoutContents(page: SourcePage): SourcePage {
  const { blocks } = page;
  const out = new Set<number>();
  for (let at = 0; at < blocks.length; at += 1) {
    const end = endOfEntries(page, at);
    if (end === at) continue;
    const isHeaded = isHeading(page, at - 1);
    const entries = blocks.slice(at, end).filter((block) => block.kind === "text");
    if (isHeaded || entries.every(({ isContents }) => isContents) || areEvident(entries)) {
      for (let place = isHeaded ? at - 1 : at; place < end; place += 1) out.add(place);
    }
    at = end - 1;
  }
  if (out.size === 0) return page;
  const leftOut = blocks.flatMap((block, place): LeftOut[] =>
    out.has(place) && block.kind === "text" && block.text.trim() !== ""
      ? [{ line: block.line, text: block.text, as: "contents" }]
      : [],
  );
  return {
    ...page,
    blocks: blocks.filter((_, place) => !out.has(place)),
    leftOut: [...page.leftOut, ...leftOut],
  };
}

/** Behind the last entry of those that begin here; blank lines may stand between them. */
function endOfEntries({ blocks }: SourcePage, start: number): number {
  let end = start;
  let last = 0;
  const first = blocks[start];
  if (first?.kind !== "text" || pageOf(first) === null) return start;
  for (let at = start; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind !== "text") break;
    if (block.text.trim() === "") continue;
    const number = pageOf(block);
    if (number === null || number < last) break;
    last = number;
    end = at + 1;
  }
  return end;
}

/** Longer lines are sentences. */
const longest = 200;

/** The page of an entry; those in Roman figures stand before all others. Null: the line is no entry. */
function pageOf({ text, isContents }: TextBlock): number | null {
  if (text.length > longest) return null;
  const page = isContents ? /(\d{1,4}|[ivxl]{1,6})\s*$/i.exec(text)?.[1] : entry.exec(text)?.[3];
  if (page === undefined) return null;
  return /^\d/.test(page) ? Number(page) : 0;
}

function isHeading({ blocks }: SourcePage, place: number): boolean {
  for (let at = place; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block?.kind !== "text") return false;
    if (block.text.trim() !== "") return heading.test(block.text);
  }
  return false;
}

function areEvident(entries: readonly TextBlock[]): boolean {
  return (
    entries.length >= fewest &&
    entries.every(({ text }) => /[.．·•…⋯‥・]{2}/u.test(text) && isNumbered(text))
  );
}

function isNumbered(text: string): boolean {
  return readMark(text) !== null || /^\s*(?:第.{1,6}[编章节条]|附[件录表])/u.test(text);
}
