import type { ParsedNode } from "yaml";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { bounds } from "../../schema/field/bounds.ts";
import { depthFault, nestingFault, sizeFault } from "./limits.ts";
import { type LineFault, mend } from "./mend.ts";
import { type ParsedYaml, parse } from "./parse.ts";

/** A place in a file; both count from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** YAML with positions. Every scalar is text as written: days stay days, `007` stays `007`. */
export interface YamlSource {
  /** What the text says, its faulty lines read as they are most likely meant. */
  root: ParsedNode | null;
  /** What `root` was read from: a line for each of the file's. */
  text: string;
  faults: LineFault[];
  /** Faulty lines had to be left out: that something is missing says nothing. */
  isCut: boolean;
  positionOf(offset: number): Position;
  /** A line of the text, from 1. */
  lineAt(line: number): string;
}

/**
 * Reads YAML 1.2 without giving types to its values. What is larger or deeper than `bounds` allow is one fault and has
 * no values.
 * @param mostBytes UTF-8 bytes it may have
 */
export function parseYaml(text: string, mostBytes: number = bounds.settingsBytes): YamlSource {
  const tooLarge = sizeFault(text, mostBytes) ?? nestingFault(text);
  if (tooLarge) return refused(text, tooLarge);
  const parsed = parse(text);
  const tooDeep = depthFault(parsed);
  if (tooDeep) return refused(text, tooDeep);
  if (parsed.errors.length === 0) return sourceOf(text, parsed, { faults: [], isCut: false });
  const { text: mended, faults, isCut } = mend(text);
  return sourceOf(mended, parse(mended), { faults, isCut });
}

function refused(text: string, fault: LineFault): YamlSource {
  return sourceOf(text, parse(""), { faults: [fault], isCut: true });
}

function sourceOf(
  text: string,
  { root, lineCounter }: ParsedYaml,
  more: Pick<YamlSource, "faults" | "isCut">,
): YamlSource {
  let lines: string[] | null = null;
  return {
    root,
    text,
    ...more,
    positionOf(offset) {
      const { line, col } = lineCounter.linePos(offset);
      return { line, column: col };
    },
    lineAt(line) {
      lines ??= text.split("\n");
      return lines[line - 1] ?? "";
    },
  };
}

/** The faults of a YAML source as findings about a file. */
export function yamlFindings(source: YamlSource, file: string): Diagnostic[] {
  return source.faults.map(({ code, line, column, values }) =>
    finding(code, { file, line, column }, values),
  );
}
