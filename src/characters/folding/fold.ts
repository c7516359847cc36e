import { withoutRadicals } from "../radicals.ts";
import { readAroundInvisible, withoutInvisible } from "./invisible.ts";
import { readNumerals } from "./numerals.ts";
import { simplified } from "./simplified.ts";
import { withoutVariants } from "./variants.ts";

/** What belongs to the character before it: its marks, and what is not seen. */
const mark = /^[\p{M}\p{Default_Ignorable_Code_Point}]/u;
/**
 * UTF-16 units of a character with its marks that are compared; what marks stand behind them are not. UAX #15 gives
 * a character 30 in its stream-safe format: to bring more in order takes time that grows with their square.
 */
const longestCluster = 32;
const known = new Map<string, string>();
/** Entries `known` may have: a text of marks in ever new orders must not fill the memory. */
const mostKnown = 100_000;
/** As long as it gets from the start: an array that grows by leaps becomes a slow table. */
const byCode: (string | undefined)[] = Array(0x10000).fill(undefined);
/** By UTF-16 code unit, 0: not looked at yet, 1: a mark, 2: something else. */
const markByCode = new Uint8Array(0x10000);
/** By UTF-16 code unit, 0: not looked at yet, 1: folds to itself and is no mark, 2: something else. */
const stayingByCode = new Uint8Array(0x10000);

/** A folded piece of text and where it stood in the original, in UTF-16 units. */
export interface FoldedPiece {
  text: string;
  start: number;
  end: number;
}

/**
 * Folds text piece by piece: width and compatibility forms (NFKC), radicals, case, Traditional to Simplified, variants
 * to standard characters (〇 to 零 among them); variation selectors, zero-width and other invisible characters vanish,
 * and so do the commas of 1,234,567; a ○ among Han digits is 〇. What is not seen counts for nothing wherever it stands, within a number or before
 * an accent. A piece is a character with the marks that follow it; but for numerals, which are read
 * first and keep their length, nothing outside a piece changes what it folds to, so positions in the folded text
 * lead back to the original. Of a character with dozens of marks the first are compared.
 */
export function foldedPieces(original: string): FoldedPiece[] {
  const text = readAroundInvisible(original, readNumerals);
  const pieces: FoldedPiece[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfCluster(text, start);
    pieces.push({ text: foldedBetween(text, start, end), start, end });
    start = end;
  }
  return pieces;
}

/** The whole text folded, as `foldedPieces` folds it. */
export function fold(original: string): string {
  const text = readAroundInvisible(original, readNumerals);
  let folded = "";
  let done = 0;
  for (let at = 0; at < text.length; ) {
    if (staysAt(text, at)) {
      at++;
      continue;
    }
    // A mark belongs to the character before it.
    const start = at > done && isMarkAt(text, at) ? at - 1 : at;
    const end = endOfCluster(text, start);
    folded += text.slice(done, start) + foldedBetween(text, start, end);
    at = end;
    done = end;
  }
  return folded + text.slice(done);
}

/** Does a character fold to itself where no mark follows it? Most do: they are passed over several times quicker. */
function staysAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  stayingByCode[code] ||= foldsToItself(text.charAt(at)) ? 1 : 2;
  return stayingByCode[code] === 1;
}

function foldsToItself(character: string): boolean {
  const isWhole = !/^\p{Cs}/u.test(character) && !isMarkAt(character, 0);
  return isWhole && foldCluster(character) === character;
}

function endOfCluster(text: string, start: number): number {
  let end = start + lengthAt(text, start);
  while (end < text.length && isMarkAt(text, end)) end += lengthAt(text, end);
  return end;
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isMarkAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((code & 0xfc00) === 0xd800) return mark.test(text.slice(at, at + 2));
  markByCode[code] ||= mark.test(text.charAt(at)) ? 1 : 2;
  return markByCode[code] === 1;
}

/** Almost every piece is one code unit: those are looked up by number, which is several times quicker. */
function foldedBetween(text: string, start: number, end: number): string {
  if (end - start > 1) return foldCluster(text.slice(start, end));
  const code = text.charCodeAt(start);
  const cached = byCode[code];
  if (cached !== undefined) return cached;
  const folded = foldCluster(text.slice(start, end));
  byCode[code] = folded;
  return folded;
}

function foldCluster(original: string): string {
  const cached = known.get(original);
  if (cached !== undefined) return cached;
  const visible = withinCluster(withoutInvisible(original));
  const plain = visible.normalize("NFKC").toLowerCase().normalize("NFKC");
  const folded = withinCluster(Array.from(withoutRadicals(plain), standard).join(""));
  if (known.size === mostKnown) known.clear();
  known.set(original, folded);
  return folded;
}

function standard(character: string): string {
  return withoutVariants(simplified(character));
}

/** The beginning of a cluster that is too long; no surrogate pair is cut. */
function withinCluster(cluster: string): string {
  if (cluster.length <= longestCluster) return cluster;
  const isPair = (cluster.codePointAt(longestCluster - 1) ?? 0) > 0xffff;
  return cluster.slice(0, isPair ? longestCluster - 1 : longestCluster);
}
