import { compact } from "../../../../characters/folding/compact.ts";
import { isOrganName, joinSpread } from "../../../../identifiers/organ-name.ts";
import type { Offer } from "../candidates/found-page.ts";
import { isFurniture, isPortalName } from "../page/furniture.ts";
import { isBlank, type PageLine } from "../page/page-lines.ts";
import { momentAlone } from "../values/dates.ts";
import { isDocumentNumberAlone } from "../values/numbers.ts";

/** Characters of a title that is made. */
const longest = 40;
/** A clause that ends before is too short to end with. */
const shortest = 8;
/** Lines of the text in which the first sentence is looked for. */
const mostLines = 40;
const addressee = /^(?!.*如下:)[^。;!?]{1,120}:$/u;
const heading =
  /^(?:[一二三四五六七八九十]+[、,.]|[(（][一二三四五六七八九十\d]+[)）]|第[一二三四五六七八九十百]+[章条节])/u;

/**
 * A title made of the first sentence of a text: whole where it is short, else its first clauses with …… behind them; words
 * are cut, none is added. Passes by whom the text addresses, headings, organs, days and numbers alone. None without a text.
 */
export function firstSentence(text: readonly PageLine[]): Offer[] {
  const lines = text
    .filter((line) => line.block.kind === "text" && !isBlank(line))
    .slice(0, mostLines);
  const first =
    lines.find(({ text }) => isSentence(text)) ?? lines.find(({ text }) => hasWords(text));
  if (!first) return [];
  const value = titleOf(first.text);
  if (value === null) return [];
  const { text: found, number: line } = first;
  return [{ field: "title", value, found, how: "first-sentence", line, element: null }];
}

function isSentence(text: string): boolean {
  const plain = compact(text.slice(0, 400));
  if (!hasWords(text) || addressee.test(plain) || heading.test(plain)) return false;
  if (isOrganName(text) || isPortalName(text) || isFurniture(text)) return false;
  return !momentAlone(text) && !isDocumentNumberAlone(text);
}

function hasWords(text: string): boolean {
  return /\p{Script=Han}{2}/u.test(compact(text.slice(0, 400)));
}

function titleOf(line: string): string | null {
  const [sentence = ""] = joinSpread(line.slice(0, 400)).split(/[。！？!?；;]/u);
  const signs = Array.from(withoutEnd(sentence));
  if (signs.length === 0) return null;
  if (signs.length <= longest) return signs.join("");
  const beginning = signs.slice(0, longest);
  const clause = beginning.findLastIndex((sign) => /[，,、：:]/u.test(sign));
  const end = clause >= shortest ? clause : longest;
  return `${withoutEnd(beginning.slice(0, end).join(""))}……`;
}

/** A title ends without a sign that goes on. */
function withoutEnd(text: string): string {
  return /^.*[^，,、：:．.\s]/su.exec(text)?.[0].trim() ?? "";
}
