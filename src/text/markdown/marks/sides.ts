/** What stands beside a run of `*`, `_` or `~`, as a micromark code: null and below 0 are ends and tabs. */
export type Side = number | null;

const blank = /\s/u;
const word = /[\p{L}\p{N}\p{M}\p{Cs}]/u;
const opening = /[（(《〈“‘「『【〔［｛[{<]/u;
const closing = /[）)》〉”’」』】〕］｝\]}>]/u;
const stop = /[，。、；：？！…—·,.;:?!~～|]/u;

function matches(side: Side, form: RegExp): boolean {
  return side !== null && side >= 0 && form.test(String.fromCharCode(side));
}

/** An end of the text or of a line, or a blank of any width. */
export function isBlank(side: Side): boolean {
  return side === null || side < 0 || matches(side, blank);
}

/** A letter, digit or Chinese character. */
export function isWord(side: Side): boolean {
  return matches(side, word);
}

/** A Latin letter or digit. */
export function isLatin(side: Side): boolean {
  return matches(side, /[0-9A-Za-z]/);
}

export function isOpeningBracket(side: Side): boolean {
  return matches(side, opening);
}

export function isClosingBracket(side: Side): boolean {
  return matches(side, closing);
}

/** Punctuation that ends something, or a dash. */
export function isStop(side: Side): boolean {
  return matches(side, stop);
}

/** Punctuation after which the sentence goes on: nothing that is set off ends in it. */
export function isMedial(side: Side): boolean {
  return matches(side, /[，、；,;]/u);
}
