import { formatDiagnostics } from "../../../checks/reports/pretty.ts";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { Fault } from "../input/input.ts";

const law = "a finding names file and line, in whole words";

/**
 * What is wrong with a file is told with the file, with a line of it where a line is told, and without words that
 * only a program says.
 * @param sources the text of each file
 */
export function toldWithPlace(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): Fault[] {
  const written = [...sources.keys(), ...sources.values()].join("\n");
  return diagnostics.flatMap((diagnostic) => [
    ...placeOf(diagnostic, sources),
    ...(["zh", "en"] as const).flatMap((language) => {
      const words = formatDiagnostics([diagnostic], { language, color: false });
      return (words.match(/\bundefined\b|\bNaN\b|\[object \w+\]/g) ?? [])
        .filter((word) => !written.includes(word))
        .map((word) => ({ law, seen: `${diagnostic.code} (${language}): ${word}` }));
    }),
  ]);
}

function placeOf({ file, line, code }: Diagnostic, sources: ReadonlyMap<string, string>): Fault[] {
  if (!file) return [{ law, seen: `${code}: no file` }];
  const lines = sources.get(file)?.split(/\r\n|\r|\n/).length ?? Number.POSITIVE_INFINITY;
  if (line === undefined || (line >= 1 && line <= lines)) return [];
  return [{ law, seen: `${code}: ${file}:${line}, which has ${lines} lines` }];
}
