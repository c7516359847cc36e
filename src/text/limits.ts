import type { TextErrorCode } from "./text.ts";

/** Why a text cannot be rendered. `code` is stable; the wording belongs to the diagnostics. */
export class TextError extends Error {
  readonly code: TextErrorCode;
  /** 1-based line in the body, where it is known. */
  readonly line: number | undefined;
  /** Where the program of a project that is to blame was written: `plugins/seal.ts:6:3`. */
  place: string | undefined;

  constructor(code: TextErrorCode, message: string, line?: number) {
    super(message);
    this.name = "TextError";
    this.code = code;
    this.line = line;
  }
}
