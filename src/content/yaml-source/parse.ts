import {
  type Document,
  type ErrorCode,
  isAlias,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
} from "yaml";

/** A text as YAML, with what the parser has against it. */
export interface ParsedYaml {
  root: ParsedNode | null;
  /** In the order of the text. */
  errors: YamlError[];
  lineCounter: LineCounter;
}

export interface YamlError {
  code: ErrorCode;
  /** From 1. */
  line: number;
  column: number;
  /** The parser's own words, in English. */
  reason: string;
}

/** Parses YAML 1.2 without giving types to its values; everything that an author of ours never means is an error. */
export function parse(text: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    prettyErrors: false,
    logLevel: "silent",
    lineCounter,
    // Comparing each key with all others takes too long where there are many; who reads the fields sees it.
    uniqueKeys: false,
  });
  const ends = endsIn(text).map(
    (offset): ErrorAt => ({ code: "UNEXPECTED_TOKEN", offset, reason: "The document ends here" }),
  );
  const found = [
    ...errorsOf(document),
    ...marksOf(document, text),
    ...openQuotesOf(document, text),
    ...ends,
  ];
  const errors = found.map(({ code, offset, reason }): YamlError => {
    const { line, col: column } = lineCounter.linePos(offset);
    return { code, line, column, reason };
  });
  errors.sort((a, b) => a.line - b.line);
  return { root: document.contents, errors, lineCounter };
}

type ErrorAt = Pick<YamlError, "code" | "reason"> & { offset: number };

function errorsOf(document: Document.Parsed): ErrorAt[] {
  return document.errors.map(({ code, pos, message }) => ({
    code,
    offset: pos[0],
    reason: message,
  }));
}

/** Anchors, aliases and tags are refused: no author needs them, and a value may begin with such a sign by mistake. */
function marksOf(document: Document.Parsed, text: string): ErrorAt[] {
  if (!/[*&!]/.test(text)) return [];
  const errors: ErrorAt[] = [];
  const reason = "Anchors, aliases and tags are not supported";
  visit(document, {
    Node(_, node) {
      const { anchor, tag } = node as { anchor?: string; tag?: string };
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) errors.push({ code: "BAD_ALIAS", offset, reason });
      // The node begins behind its marks.
      else if (anchor || tag)
        errors.push({ code: "BAD_ALIAS", offset: Math.max(0, offset - 1), reason });
    },
  });
  return errors;
}

/** The parser takes the quote of a `\"` at the end of a text for the one that closes it. */
function openQuotesOf(document: Document.Parsed, text: string): ErrorAt[] {
  if (!text.trimEnd().endsWith('\\"')) return [];
  const errors: ErrorAt[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (type !== "QUOTE_DOUBLE" || !range) return;
      const [offset, end] = range;
      if (/^"(?:[^"\\]|\\.)*"$/s.test(text.slice(offset, end))) return;
      errors.push({ code: "MISSING_CHAR", offset, reason: "The closing quote is missing" });
    },
  });
  return errors;
}

const documentMark = /^(?:\.{3}|---)(?=\s|$)/gm;

/** Where lines begin that end the YAML although something follows: without this it would be lost in silence. */
export function endsIn(text: string): number[] {
  if (!text.includes("...") && !text.includes("---")) return [];
  const first = text.search(/^[^#\s]/m);
  const last = endOfContent(text);
  return Array.from(text.matchAll(documentMark), ({ index }) => index).filter((offset) => {
    const isLast = text.startsWith(".", offset) && offset + 3 >= last;
    return offset > first && !isLast;
  });
}

/** Where the last line that is neither blank nor a comment ends, comments behind it left aside. */
function endOfContent(text: string): number {
  for (let end = text.length; end >= 0; ) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const content = text.slice(start, end).split("#", 1).join("").trimEnd();
    if (content !== "") return start + content.length;
    end = start - 1;
  }
  return -1;
}
