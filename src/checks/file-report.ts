import type { Signatures } from "./text-facts/signatures.ts";
import type { TextSketch } from "./text-facts/text-sketch.ts";
import type { Waiver } from "./waiver/find-waivers.ts";

/** What rules found in one file, before severities and waivers: depends on the file and the settings only. */
export interface FileReport extends Found {
  /** Of a document's text; null for other files. */
  sketch: TextSketch | null;
  /** Who signs a document; null where nobody does. */
  signatures: Signatures | null;
}

/** Nothing, in most files. */
export interface Found {
  findings: RuleFinding[];
  waivers: Waiver[];
}

export interface RuleFinding {
  rule: string;
  line?: number;
  column?: number;
  values?: Record<string, string>;
}
