import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Something that is not published because its author has still to fill it in. */
export interface PlaceToFill {
  /** Path inside the content folder. */
  file: string;
  line?: number;
  found: string;
  /** Whether the page as a whole waits for it. */
  isWhole: boolean;
}

const ofWhole = new Set(["page/not-finished", "page/draft"]);
const codes = new Set([...ofWhole, "page/still-to-fill", "settings/still-to-fill"]);

/** What findings tell of places still to be filled in, in their order. */
export function placesToFill(diagnostics: readonly Diagnostic[]): PlaceToFill[] {
  return diagnostics.flatMap(({ code, file, line, values }) => {
    if (!codes.has(code)) return [];
    const isWhole = ofWhole.has(code);
    return { file, ...(line !== undefined && { line }), found: values.found ?? "", isWhole };
  });
}
