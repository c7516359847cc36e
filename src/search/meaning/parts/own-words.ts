import { indexWord } from "../../words/index-word.ts";
import { joinWords } from "../../words/word-rule.ts";
import type { Asked } from "../asked/asked.ts";
import type { Reading } from "../asked/reading.ts";
import { leastTelling } from "../terms/weights.ts";

/** Adds the words of the question itself. Where none of them says anything, nor was anything else found, all count. */
export function readOwnWords({ phrases, bag }: Reading): void {
  const words = phrases.flatMap(wordsOf);
  const isSilent = bag.isEmpty && words.every(({ says }) => says < leastTelling);
  for (const { text, says } of words) {
    const weight = isSilent ? 1 : says;
    if (weight > 0) bag.add(indexWord({ text }), weight, text);
  }
}

/** Pairs and runs; a pair says as much as the one of its characters that says less. */
function wordsOf({ units, says }: Asked): { text: string; says: number }[] {
  const found: { text: string; says: number }[] = [];
  const textOf = (at: number) => units[at]?.text ?? "";
  const saidBy = (at: number) => says[at] ?? 0;
  joinWords(
    units.length,
    (at) => units[at]?.han ?? false,
    (at, isPair) => {
      if (isPair) {
        const text = textOf(at) + textOf(at + 1);
        found.push({ text, says: Math.min(saidBy(at), saidBy(at + 1)) });
      } else if (!units[at]?.han) found.push({ text: textOf(at), says: saidBy(at) });
    },
  );
  return found;
}
