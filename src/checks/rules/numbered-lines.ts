import type { CheckedDocument } from "./rule.ts";

/** A line of a document with its number in the file. */
export interface NumberedLine {
  text: string;
  /** 1-based, of the whole file. */
  line: number;
}

/** Every rule goes through them. */
const known = new WeakMap<CheckedDocument, NumberedLine[]>();

/** The lines of the body, without those inside fenced code. */
export function bodyLines(document: CheckedDocument): readonly NumberedLine[] {
  let lines = known.get(document);
  if (!lines) {
    lines = [...unfenced(document)];
    known.set(document, lines);
  }
  return lines;
}

function* unfenced({ lines, bodyLine }: CheckedDocument): Generator<NumberedLine> {
  let fence: string | null = null;
  for (let at = bodyLine - 1; at < lines.length; at += 1) {
    const text = lines[at] ?? "";
    const mark = text.includes("```") ? /^ {0,3}(```+)/.exec(text)?.[1] : undefined;
    if (mark && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    else if (fence === null) yield { text, line: at + 1 };
  }
}

/** Every line of the file, front-matter included. */
export function* allLines({ lines }: CheckedDocument): Generator<NumberedLine> {
  for (const [at, text] of lines.entries()) yield { text, line: at + 1 };
}
