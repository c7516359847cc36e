import {
  type Document,
  type ErrorCode,
  isAlias,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
} from "yaml";
import { type DiagnosticCode, finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nameYamlFault } from "./yaml-fault.ts";

/** A place in a file; both count from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** YAML with positions. Every scalar is text as written: days stay days, `007` stays `007`. */
export interface YamlSource {
  root: ParsedNode | null;
  faults: YamlFault[];
  positionOf(offset: number): Position;
}

/** Why the YAML cannot be understood. */
export interface YamlFault {
  code: DiagnosticCode;
  position: Position;
  values: Record<string, string>;
}

/** Reads YAML 1.2 without giving types to its values. */
export function parseYaml(text: string): YamlSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    prettyErrors: false,
    logLevel: "silent",
    lineCounter,
  });
  const positionOf = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const lines = text.split(/\r?\n/);
  const faults = new Map<number, YamlFault>();
  for (const { code, offset, message } of [...errorsOf(document), ...aliasesOf(document)]) {
    const position = positionOf(offset);
    const line = lines[position.line - 1] ?? "";
    // One error of YAML leads to others in the same line.
    if (!faults.has(position.line))
      faults.set(position.line, { position, ...nameYamlFault(code, line, message) });
  }
  return { root: document.contents, faults: [...faults.values()], positionOf };
}

/** The faults of a YAML source as findings about a file. */
export function yamlFindings(source: YamlSource, file: string): Diagnostic[] {
  return source.faults.map(({ code, position, values }) =>
    finding(code, { file, ...position }, values),
  );
}

interface YamlError {
  code: ErrorCode;
  offset: number;
  message: string;
}

function errorsOf(document: Document.Parsed): YamlError[] {
  return document.errors.map(({ code, pos, message }) => ({ code, offset: pos[0], message }));
}

/** Anchors and aliases are refused: no author needs them, and a value may begin with `*` by mistake. */
function aliasesOf(document: Document.Parsed): YamlError[] {
  const errors: YamlError[] = [];
  visit(document, {
    Alias(_, node) {
      const offset = isAlias(node) ? (node.range?.[0] ?? 0) : 0;
      errors.push({ code: "BAD_ALIAS", offset, message: "" });
    },
  });
  return errors;
}
