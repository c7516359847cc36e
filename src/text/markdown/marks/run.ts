import {
  isBlank,
  isClosingBracket,
  isLatin,
  isOpeningBracket,
  isStop,
  type Side,
} from "./sides.ts";

/** What a pair of runs may make of the text between them. */
export type Look = "emphasis" | "strong" | "both" | "strikethrough";

/** What a run of `*`, `_` or `~` can do where it stands. */
export interface MarkRun {
  look: Look;
  marker: "*" | "_" | "~";
  before: Side;
  after: Side;
  opens: boolean;
  closes: boolean;
}

/**
 * Reads a run of markers by what stands on both sides; null where it can only be text: `****` of a masked number,
 * `___` of a form, a single `~` of a range.
 */
export function readRun(code: number, size: number, before: Side, after: Side): MarkRun | null {
  const marker = String.fromCharCode(code) as MarkRun["marker"];
  const look = lookOf(marker, size);
  if (look === null || (isLatin(before) && isLatin(after))) return null;
  const opens = !isBlank(after) && !endsSomething(after) && !quotesMarker(before, after);
  const closes = !isBlank(before) && !isOpeningBracket(before) && !quotesMarker(before, after);
  const run = { look, marker, before, after };
  if (look === "strikethrough") return { ...run, opens: !isBlank(after), closes: !isBlank(before) };
  if (look === "strong" && marker === "*") return { ...run, opens, closes };
  // What is slanted is set off on both sides: 张*明, 3*4*5, a_b are not.
  return {
    ...run,
    opens: opens && isSetOffBefore(before),
    closes: closes && isSetOffAfter(after) && (marker === "*" || isNamed(before, after)),
  };
}

function lookOf(marker: MarkRun["marker"], size: number): Look | null {
  if (marker === "~") return size === 2 ? "strikethrough" : null;
  if (size === 3) return marker === "*" ? "both" : null;
  return size === 1 ? "emphasis" : size === 2 ? "strong" : null;
}

/** Whether a run can stand before this without anything between them: a bracket that opens, a letter. */
function endsSomething(side: Side): boolean {
  return (isStop(side) && side !== 0x7e) || isClosingBracket(side);
}

/** "*" is spoken of, not used. */
function quotesMarker(before: Side, after: Side): boolean {
  return before === after && (before === 0x22 || before === 0x27);
}

/** Whether something that begins here is set off from what stands before it. Not (a)*(b)*(c). */
export function isSetOffBefore(before: Side): boolean {
  if (isBlank(before) || isOpeningBracket(before) || isStop(before) || isMarker(before))
    return true;
  return isClosingBracket(before) && isWide(before);
}

/** Whether something that ends here is set off from what follows. */
export function isSetOffAfter(after: Side): boolean {
  if (isBlank(after) || isClosingBracket(after) || isStop(after) || isMarker(after)) return true;
  return isOpeningBracket(after) && isWide(after);
}

function isWide(side: Side): boolean {
  return side !== null && side > 0x7f;
}

function isMarker(side: Side): boolean {
  return side === 0x2a || side === 0x5f || side === 0x7e;
}

/** Not the blanks of a form (`姓名：__电话：__`), nor a name or address that goes on (`_a_.txt`). */
function isNamed(before: Side, after: Side): boolean {
  return !isStop(before) && !(after !== null && ".:-/@".includes(String.fromCharCode(after)));
}
