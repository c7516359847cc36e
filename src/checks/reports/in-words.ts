import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { fill, type MessageLanguage, type Wording } from "../../diagnostics/wordings/wording.ts";

/** The words of a kind of finding, by its code. */
export type WordingOf = (code: string) => Wording | undefined;

/** The words of a finding, filled with its values. @throws when nobody has words for its kind */
export function inWords(
  { code, values }: Diagnostic,
  wordingOf: WordingOf,
  language: MessageLanguage,
): { title: string; message: string; cure: string } {
  const words = wordingOf(code)?.[language];
  if (!words) throw new Error(`No wording for ${code}`);
  return {
    title: words.title,
    message: fill(words.message, values),
    cure: fill(words.cure, values),
  };
}
