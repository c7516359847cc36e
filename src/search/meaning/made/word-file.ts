import type { WordFile } from "../../tables/tables.ts";
import { units } from "../../words/tokens.ts";
import { generalSynonyms, type Synonym } from "../general/general.ts";
import { weakMark } from "../tables/word-tables.ts";
import { learnTitles } from "../titles/learn-titles.ts";

/** A portal's own everyday words, as `synonyms.yaml` has them. */
export interface OwnSynonyms {
  asked: readonly string[];
  official: readonly string[];
}

/**
 * The words that questions to a portal are understood by: everyday words of every county and its own, and what its
 * titles teach. What the portal says of a word comes before what everyone says of it.
 */
export function wordFile(titles: Iterable<string>, own: readonly OwnSynonyms[]): WordFile {
  const { names, places } = learnTitles(titles);
  const ofPortal = own.flatMap(({ asked, official }) =>
    asked.map((word) => ({ asked: word, official, isWeak: false })),
  );
  return {
    synonyms: lines([...ofPortal.map(withSqueezed), ...general()]),
    names: names.join(" "),
    places: places.join(" "),
  };
}

/** As words are compared: those of every county are the same for every portal of a process. */
function withSqueezed({ asked, official, isWeak }: Synonym): Synonym {
  return { asked: squeezed(asked), official: official.map(squeezed), isWeak };
}

let squeezedGeneral: readonly Synonym[] | undefined;

function general(): readonly Synonym[] {
  squeezedGeneral ??= generalSynonyms().map(withSqueezed);
  return squeezedGeneral;
}

/** One line for all words that are said in the same way. */
function lines(synonyms: readonly Synonym[]): string {
  const byAsked = new Map<string, { official: Set<string>; isWeak: boolean }>();
  for (const { asked, official, isWeak } of synonyms) {
    const before = byAsked.get(asked) ?? { official: new Set(), isWeak };
    for (const word of official) if (word !== "") before.official.add(word);
    if (asked !== "") byAsked.set(asked, before);
  }
  const byLine = new Map<string, string[]>();
  for (const [asked, { official, isWeak }] of byAsked) {
    const key = `${isWeak ? weakMark : ""}\n${[...official].join(" ")}`;
    const same = byLine.get(key) ?? [];
    same.push(asked);
    byLine.set(key, same);
  }
  return [...byLine]
    .map(([key, asked]) => {
      const [weak, official] = key.split("\n");
      return `${weak}${asked.join(" ")}=${official}`;
    })
    .join("\n");
}

/** Folded, without blanks and marks, as a question is compared. */
function squeezed(word: string): string {
  return units(word)
    .map(({ text }) => text)
    .join("");
}
