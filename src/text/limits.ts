import type { TextErrorCode } from "./text.ts";

/** Why a text cannot be rendered. `code` is stable; the wording belongs to the diagnostics. */
export class TextError extends Error {
  readonly code: TextErrorCode;
  /** 1-based line in the body, where it is known. */
  readonly line: number | undefined;

  constructor(code: TextErrorCode, message: string, line?: number) {
    super(message);
    this.name = "TextError";
    this.code = code;
    this.line = line;
  }
}

/** No document that is meant to be read nests quotes and lists deeper; the parser's cost grows with it. */
const deepestNesting = 50;
const nestedMarkers = new RegExp(
  `^(?:[ \\t]*(?:>[ \\t]|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${deepestNesting + 1}}`,
  "mu",
);
/** Deeper lists are indented by at least two columns a level. */
const indentedMarker = new RegExp(
  `^[ \\t]{${2 * deepestNesting},}(?:[-+*]|\\d{1,9}[.)])[ \\t]`,
  "mu",
);

/**
 * Refuses a body that is nested so deep that parsing it would take minutes or overflow the stack.
 * @throws {TextError} `too-deep`, with the line.
 */
export function assertShallow(body: string): void {
  const found = nestedMarkers.exec(body) ?? indentedMarker.exec(body);
  if (found === null) return;
  const line = body.slice(0, found.index).split("\n").length;
  throw new TextError("too-deep", `nested deeper than ${deepestNesting} levels`, line);
}
