import { isCount, isListOf, isShape, isText } from "../../state/shape.ts";
import type { Reference, TextSummary } from "../text.ts";
import { isReference } from "./text-shape.ts";

export type NamedSummary = readonly [name: string, summary: TextSummary];

/** Summaries put together for reading: tens of thousands are read for each build, and hardly any two differ in form. */
export interface SummarySegment {
  names: string[];
  /** All of them, one after the other. */
  textKeys: string;
  characters: number[];
  /** Positions of texts in Traditional characters. */
  traditional: number[];
  /** Of texts that have some, by their position. */
  references: [number, Reference[]][];
}

const digits = 64;

export function segmentOf(entries: readonly NamedSummary[]): SummarySegment {
  const summaries = entries.map(([, summary]) => summary);
  return {
    names: entries.map(([name]) => name),
    textKeys: summaries.map(({ textKey }) => textKey).join(""),
    characters: summaries.map(({ characters }) => characters),
    traditional: summaries.flatMap(({ language }, at) => (language === "zh-Hant" ? [at] : [])),
    references: summaries.flatMap(({ references }, at): [number, Reference[]][] =>
      references.length > 0 ? [[at, references]] : [],
    ),
  };
}

/** Whether a value that was read is a segment: keys of texts become names of files. */
export function isSummarySegment(value: unknown): value is SummarySegment {
  if (!isShape(value)) return false;
  const { names, textKeys, characters, traditional, references } = value;
  if (!isListOf(names, isText)) return false;
  const isPosition = (at: unknown): at is number => isCount(at) && at < names.length;
  return (
    isText(textKeys) &&
    textKeys.length === names.length * digits &&
    /^[0-9a-f]*$/.test(textKeys) &&
    isListOf(characters, isCount) &&
    characters.length === names.length &&
    isListOf(traditional, isPosition) &&
    Array.isArray(references) &&
    references.every(
      (one) =>
        Array.isArray(one) &&
        one.length === 2 &&
        isPosition(one[0]) &&
        isListOf(one[1], isReference),
    )
  );
}

export function summariesOf(segment: SummarySegment): NamedSummary[] {
  const { names, textKeys, characters, traditional, references } = segment;
  const summaries = names.map((_, at): TextSummary => {
    const textKey = textKeys.slice(at * digits, (at + 1) * digits);
    return { textKey, characters: characters[at] ?? 0, language: "zh-Hans", references: [] };
  });
  for (const at of traditional) (summaries[at] as TextSummary).language = "zh-Hant";
  for (const [at, found] of references) (summaries[at] as TextSummary).references = found;
  return names.map((name, at) => [name, summaries[at] as TextSummary]);
}
