/** Tags of HTML; an attribute never runs over the next tag. */
const tag = /<\/?[a-z][^<>]*>/gi;
/** Blanks and other signs written as entities. */
const entity = /&(?:nbsp|ensp|emsp|thinsp|zwj|zwnj|#\d{1,7}|#x[\da-f]{1,6});/gi;

/**
 * A line without its HTML: tags and entities become blanks of the same length, so places in the result are places in
 * the line.
 */
export function plainLine(text: string): string {
  if (!text.includes("<") && !text.includes("&")) return text;
  const blank = (found: string) => " ".repeat(found.length);
  return text.replace(tag, blank).replace(entity, blank);
}

/** Blanks of every width, those without any too. */
const anyBlank = /[\s\u00ad\u180e\u200b-\u200f\u2060\u3164\ufeff]/;
const blanks = new RegExp(`${anyBlank.source}+`, "g");

/** A line as it reads when the blanks between its characters are not looked at: `机 密 ★` is `机密★`. */
export class CompactLine {
  readonly text: string;
  readonly #plain: string;

  constructor(line: string) {
    this.#plain = plainLine(line);
    this.text = anyBlank.test(this.#plain) ? this.#plain.replace(blanks, "") : this.#plain;
  }

  /** Where a character of the compact text stands in the line, in UTF-16 units. */
  placeOf(at: number): number {
    if (this.text.length === this.#plain.length) return at;
    let left = at;
    for (let place = 0; place < this.#plain.length; place += 1) {
      if (anyBlank.test(this.#plain.charAt(place))) continue;
      if (left === 0) return place;
      left -= 1;
    }
    return this.#plain.length;
  }

  /** A stretch of the compact text as it is written, blanks and all. */
  asWritten(from: number, to: number): string {
    if (to <= from) return "";
    const written = this.#plain.slice(this.placeOf(from), this.placeOf(to - 1) + 1);
    return written.replace(/ {2,}/g, " ");
  }
}
