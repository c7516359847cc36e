import { lessen } from "../asked/asked.ts";
import type { Reading } from "../asked/reading.ts";
import { numberOf } from "../terms/number-key.ts";

const written =
  /(?<!\d)第?(\d{1,4})条|第([〇零一二三四五六七八九十百千]{1,9})条|(?<=法|例)([一二三四五六七八九十百千][〇零一二三四五六七八九十百千]{0,8})条/u;
const parts = /^(?:之[一二三四五六七八九十])?(?:第?[\d一二三四五六七八九十]{1,3}[款项目])*/u;

/** An article that a text names, and where it does. */
export interface NamedArticle {
  number: number;
  /** In the text it was found in, in UTF-16 units. */
  start: number;
  end: number;
}

/** The first article named in a folded text without blanks: 第38条, 第三十八条第二款. */
export function articleIn(text: string): NamedArticle | null {
  const found = written.exec(text);
  if (!found) return null;
  const [whole, digits, han = found[3] ?? ""] = found;
  const number = digits === undefined ? numberOf(han) : Number(digits);
  const after = found.index + whole.length;
  const end = after + (parts.exec(text.slice(after))?.[0].length ?? 0);
  return number > 0 ? { number, start: found.index, end } : null;
}

/**
 * Reads the article that a question names. Its words find no document, since every law has a 第十条; they count only
 * where nothing else is asked.
 */
export function readArticle({ phrases }: Reading): { number: number } | null {
  for (const asked of phrases) {
    const found = articleIn(asked.text);
    if (!found) continue;
    const isAll = phrases.length === 1 && found.end - found.start === asked.text.length;
    if (!isAll) lessen(asked, found.start, found.end, 0);
    return { number: found.number };
  }
  return null;
}
