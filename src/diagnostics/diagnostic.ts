import type { Severity } from "./wordings/wording.ts";

/** A finding about the content, free of wording: words come from the catalogue by `code`. */
export interface Diagnostic {
  /** Stable identifier, subject and fault: `identity/duplicate-index-number`. */
  code: string;
  severity: Severity;
  /** Path inside the content folder, with `/`. */
  file: string;
  /** 1-based; absent when the finding is about the file as a whole. */
  line?: number;
  /** 1-based, in UTF-16 units. */
  column?: number;
  /** What the message's words are filled with: `found`, `wanted`, `field`, … */
  values: Record<string, string>;
}
