import { readHanNumber } from "../../text/han-number.ts";
import { plainLine } from "../text-facts/plain-line.ts";
import type { NumberedLine } from "./numbered-lines.ts";

/** An attachment that a text names at its end: `附件：1.防汛名单`. */
export interface NamedAttachment {
  name: string;
  /** 1 where only one is named. */
  number: number;
  line: number;
  /** Whether the name is a link. */
  isLinked: boolean;
}

const labelForm =
  /^附\s*(?:[件表图]\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s*)?)?[:：]\s*(.*)$/;
const itemForm = /^(?:[（(]?(\d{1,2})[)）]|(\d{1,2})\s*[.．、])\s*(?!\d)(.+)$/;
/** Another item on the same line. */
const nextItem = /[\s；;](?=(?:\d{1,2}\s*[.．、]|[（(]\d{1,2}[)）])\s*[^\d\s])/;
/** What stands for a name where there is none, or where it is said that the attachment is not given. */
const noName = /^(?:无|没有|略|另发|另附|同上|如文|[-—/.…]*)$/;
const notGiven =
  /[（(](?:略|另发|不公开|不予公开|不另发|涉密|纸质|此件.*|依申请公开|注[:：].*)[)）]$/;
const longest = 80;
/** No text has so many; bounds the work of comparing them. */
const most = 100;

/** A line as read: without HTML, signs of Markdown and blanks at its ends. */
export function readableLine(text: string): string {
  const plain = plainLine(text);
  return plain.slice(firstBut(">#*_", plain), lastBut("*_", plain) + 1);
}

/** The attachments that a text names in its list, or in its lists. */
export function namedAttachments(lines: readonly NumberedLine[]): NamedAttachment[] {
  const named: NamedAttachment[] = [];
  /** Number of the last item of a list whose next item may follow; null outside of lists. */
  let last: number | null = null;
  for (const { text, line } of lines) {
    if (last === null && !(text.includes("附") && /附[^。：:]{0,12}[:：]/.test(text))) continue;
    const plain = readableLine(text);
    if (plain === "") continue;
    const label = labelForm.exec(plain);
    const rest = label ? (label[2] ?? "") : plain;
    if (label) last = 0;
    if (last === null) continue;
    const before: number = last;
    last = label && rest === "" ? 0 : null;
    if (rest === "") continue;
    if (named.length >= most) break;
    const parts = rest.replace(/[\s；;]{2,}/g, (run) => (/[；;]/.test(run) ? "；" : " "));
    for (const part of parts.split(nextItem)) {
      const item = itemForm.exec(part);
      const number = item ? Number(item[1] ?? item[2]) : null;
      const isNext = number !== null && number === (last ?? before) + 1;
      if (!isNext && !(label && number === null)) break;
      const own = label?.[1] ? readHanNumber(label[1]) : 1;
      const name = cleanName(item?.[3] ?? part);
      last = number;
      if (name !== null) named.push({ ...name, number: number ?? own, line });
    }
  }
  return named;
}

/** Null where it is no name. */
function cleanName(text: string): { name: string; isLinked: boolean } | null {
  const isLinked = text.includes("](");
  const unlinked = text.replace(/!?\[([^\][]*)\]\([^()]*\)/g, "$1");
  const end = lastBut("；;。，,、*_", unlinked) + 1;
  const name = unlinked.slice(firstBut("*_", unlinked), end).trim();
  if (name.length < 2 || name.length > longest || noName.test(name) || notGiven.test(name))
    return null;
  if (/[。；]/.test(name) || /^[（(].*[)）]$/.test(name)) return null;
  return /[\p{Script=Han}A-Za-z]/u.test(name) ? { name, isLinked } : null;
}

/** Place of the first character that is neither a blank nor one of some signs: no expression is as fast on runs of them. */
function firstBut(signs: string, text: string): number {
  let at = 0;
  while (at < text.length && isOneOf(signs, text.charAt(at))) at += 1;
  return at;
}

/** The same from the end; -1 where there is none. */
function lastBut(signs: string, text: string): number {
  let at = text.length - 1;
  while (at >= 0 && isOneOf(signs, text.charAt(at))) at -= 1;
  return at;
}

function isOneOf(signs: string, character: string): boolean {
  return signs.includes(character) || character.trim() === "";
}
