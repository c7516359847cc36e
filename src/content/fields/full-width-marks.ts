import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { excerpt } from "../source-text/excerpt.ts";
import { halfWidthLines, hasFullWidthMark } from "../yaml-source/half-width.ts";
import { parseYaml, type YamlSource } from "../yaml-source/yaml.ts";

/** Lines that are tried, and characters read for all tries: a file of slips is not read for each of them. */
const most = { lines: 20, characters: 500_000 };

/**
 * Values that are wrong for a Chinese sign in them: `[search，columns]` is one word to YAML, and the quotes of “#14532d”
 * are part of it. What is said of the line gives way to the sign, with the line to write, where that has been tried.
 * @param reread what is said of another text
 */
export function tellFullWidthMarks(
  diagnostics: Diagnostic[],
  source: YamlSource,
  reread: (source: YamlSource) => Diagnostic[],
): Diagnostic[] {
  const suspects = new Set(diagnostics.filter(isSuspect).map(({ line = 0 }) => line));
  let left = most.characters;
  let told = diagnostics;
  for (const line of [...suspects].slice(0, most.lines)) {
    const lines = source.text.split("\n");
    const written = lines[line - 1] ?? "";
    const mended = halfWidthLines(written).find((mend) => {
      left -= source.text.length;
      if (left < 0) return false;
      const again = reread(parseYaml(lines.with(line - 1, mend.written).join("\n")));
      return !again.some(
        (one) => one.line === line && (isSuspect(one) || isYaml(one) || isNoText(one)),
      );
    });
    if (!mended) continue;
    const [first] = told.filter((one) => one.line === line);
    if (!first) continue;
    const column = written.length - written.trimStart().length + 1;
    const values = { found: excerpt(written), nearest: mended.written.trimEnd(), ...mended.values };
    const place = { file: first.file, line, column };
    const one = finding("yaml/full-width-mark", place, values);
    told = [...told.filter((other) => other.line !== line || isYaml(other)), one];
  }
  return told;
}

const isYaml = ({ code }: Diagnostic) => code.startsWith("yaml/");

/** A title in braces is one of them with any colon: quotes mend it. */
const isNoText = ({ code }: Diagnostic) => code === "field/not-text";

/** What is said of a value or a name with such a sign in it; a text may have them, however long it is. */
function isSuspect({ code, values }: Diagnostic): boolean {
  const isOfForm = code.startsWith("field/") && !/\/(?:over-limit|too-long|invisible)/.test(code);
  return isOfForm && hasFullWidthMark(values.found ?? "");
}
