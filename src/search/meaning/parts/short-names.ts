import { tellingStretches } from "../asked/asked.ts";
import type { Reading } from "../asked/reading.ts";
import type { WordTables } from "../tables/word-tables.ts";
import { leastTelling, weights } from "../terms/weights.ts";

/** What a short name of a law or an ordinance ends with, and what it stands for ends with, too. */
const shortName = /^(\p{Script=Han}{2,5}?)(法|条例|规定|办法|细则|规则|解释)$/u;
/** Names that are looked for of one short name. */
const most = 2;

/** Adds names of laws and ordinances that a phrase may be short for. */
export function readShortNames({ phrases, tables, bag }: Reading): void {
  for (const asked of phrases) {
    const [stretch] = tellingStretches(asked, leastTelling);
    const short = stretch?.characters.join("") ?? "";
    for (const name of namesOfShort(short, tables)) bag.addText(name, weights.named, short);
  }
}

/**
 * Names that a short name may be of: it has their first character, others of theirs in their order, and their end.
 * 固废法 is 固体废物污染环境防治法. Those that leave out least first.
 */
export function namesOfShort(short: string, { names }: Pick<WordTables, "names">): string[] {
  const [, head = "", ending = ""] = shortName.exec(short) ?? [];
  if (head === "") return [];
  const found: { name: string; cost: number }[] = [];
  for (const name of names) {
    if (name.length <= short.length || !name.endsWith(ending)) continue;
    const cost = costOf(head, name.slice(0, -ending.length));
    if (cost !== null) found.push({ name, cost });
  }
  return found
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Characters left out, those in the middle of words counted thrice; null where it is no short form. */
function costOf(short: string, name: string): number | null {
  if (!name.startsWith(short.slice(0, 1))) return null;
  let [at, within] = [0, 0];
  for (const character of short) {
    const found = name.indexOf(character, at);
    if (found < 0) return null;
    // Words have two characters more often than not, so they begin at even places.
    within += found % 2;
    at = found + 1;
  }
  return name.length - short.length + 2 * within;
}
