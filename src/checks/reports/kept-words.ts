import { join } from "node:path";
import { messageLanguages, type Wording } from "../../diagnostics/wordings/wording.ts";
import { programCache } from "../../program/program-cache.ts";
import { runningVersions } from "../../program/versions.ts";
import { KeptMap, saveKept } from "../../state/kept-map.ts";
import { isShape, isText } from "../../state/shape.ts";
import type { WordingOf } from "./in-words.ts";

/**
 * The words of kinds of findings, without the rules that have them: to load all rules is a fifth of a build in which
 * nothing has changed, so their words are kept beside the versions of the program.
 * @param folder to keep them in
 */
export async function wordsOf(
  codes: Iterable<string>,
  folder = programCache(),
): Promise<WordingOf> {
  const path = join(folder, "words.map");
  const version = runningVersions().program;
  // Whatever stands there, it is made again in a moment.
  const kept = KeptMap.load<Wording>(path, version, { accepts: isWording, note: () => {} });
  if ([...new Set(codes)].every((code) => kept.get(code))) return (code) => kept.get(code);
  const { wordingOf, wordings } = await import("./describe.ts");
  try {
    saveKept(
      path,
      version,
      [...wordings].map(([code, { severity, zh, en }]) => [code, "", { severity, zh, en }]),
    );
  } catch {
    // The program may be installed where nobody may write: it costs time only.
  }
  return wordingOf;
}

function isWording(value: unknown): boolean {
  return isShape(value) && messageLanguages.every((language) => isWords(value[language]));
}

function isWords(value: unknown): boolean {
  return (
    isShape(value) && isText(value.title) && isSentence(value.message) && isSentence(value.cure)
  );
}

function isSentence(value: unknown): boolean {
  return isText(value) || (Array.isArray(value) && value.every(isText));
}
