import { nearest } from "../content/fields/nearest.ts";
import { readMark } from "./number-mark.ts";
import type { OutlineEntry } from "./text.ts";

/** The places of one text that can be linked to. */
export interface TextAnchors {
  /**
   * The anchor meant by what stands behind `#` (percent-decoded): written as it is (`article-3`), as the author's
   * own (`<a name="fj1">`), as a number (第三条, 第3条) or as a title (一、总体要求, or without its number).
   */
  find(fragment: string): string | null;
  /** The anchor that differs least from one that does not exist: of numbered ones the next by number. */
  nearest(fragment: string): string | null;
}

/** @param has whether the page has an element of this id */
export function textAnchors(
  outline: readonly OutlineEntry[],
  has: (id: string) => boolean,
): TextAnchors {
  let names: Map<string, string> | null = null;
  return {
    find(fragment) {
      if (has(fragment)) return fragment;
      if (has(`a-${fragment}`)) return `a-${fragment}`;
      names ??= namesOf(outline);
      const number = numberOf(fragment);
      return (number && names.get(number)) ?? names.get(letters(fragment)) ?? null;
    },
    nearest: (fragment) => nearestAnchor(fragment, outline),
  };
}

/** What each anchor may be called besides its id; of two of one name the first is meant. */
function namesOf(outline: readonly OutlineEntry[]): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, id: string) => {
    if (name !== "" && !names.has(name)) names.set(name, id);
  };
  for (const { id, title } of outline) {
    const mark = readMark(title);
    if (mark) add(`${mark.form} ${mark.number}`, id);
    add(letters(title), id);
  }
  for (const { id, title } of outline) add(letters(title.slice(readMark(title)?.length ?? 0)), id);
  return names;
}

/** A number that stands alone (第三条), as `article 3`. */
function numberOf(fragment: string): string | null {
  const mark = readMark(fragment);
  return mark?.length === fragment.length ? `${mark.form} ${mark.number}` : null;
}

/** Punctuation and width are not told apart: 一、总体要求 is written `#一总体要求` by other programs. */
function letters(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}

function nearestAnchor(fragment: string, outline: readonly OutlineEntry[]): string | null {
  const article = /^article (.+)$/.exec(numberOf(fragment) ?? "")?.[1];
  const near = nextByNumber(article ? `article-${article}` : fragment, outline);
  if (near !== null) return near;
  const id = nearest(
    fragment,
    outline.map((entry) => entry.id),
  );
  if (id !== null) return id;
  const title = nearest(
    fragment,
    outline.map((entry) => entry.title),
  );
  return outline.find((entry) => entry.title === title)?.id ?? null;
}

/** `article-98` for `article-120` in a law of 98 articles. */
function nextByNumber(id: string, outline: readonly OutlineEntry[]): string | null {
  const found = /(?<!\d)\d+$/.exec(id);
  if (!found) return null;
  const { 0: number, index } = found;
  const name = id.slice(0, index);
  let [best, least]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const entry of outline) {
    const rest = entry.id.startsWith(name) ? entry.id.slice(name.length) : "";
    const distance = /^\d+$/.test(rest) ? Math.abs(Number(rest) - Number(number)) : least;
    if (distance < least) [best, least] = [entry.id, distance];
  }
  return best;
}
