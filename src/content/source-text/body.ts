import { readFile } from "node:fs/promises";
import { withLineFeeds } from "./line-ends.ts";

// Apart from `front-matter.ts`, whose readers of YAML take longer to load than a text takes to render.

export interface FrontMatterFault {
  code: "front-matter/missing" | "front-matter/unterminated";
  line: number;
  /** What stands in place of the closing line. */
  found: string;
  /** What stands in place of the opening line. */
  opening?: string;
  /** The first line of the metadata, where they begin without an opening line. */
  above?: string;
  /** Line of the dashes that should stand in line 1, where nothing but blanks is before them. */
  first?: number;
}

const opening = /^---[ \t]*(?:\r?\n|$)/;
/** Lines that are meant for the one of dashes: `----`, `———`, `－－－`, ` ---`, `--`, `+++`, the fence of a code block. */
const lookalike = /^[\s\p{Cf}]*(?:[-–—―－一]{1,20}|\+{3}|`{3}[a-z]*)[\s\p{Cf}]*$/u;
const field = /^(?:[A-Za-z]{3,20}|\p{Script=Han}{2,8})\s*[:：]/u;
const closing = /\n---([^\n]*)(?:\n|$)/g;

/** The body alone, for those who have no use for the metadata; its lines end in `\n`. */
export function bodyOf(written: string): string {
  const text = withLineFeeds(written);
  const bodyStart = findBody(text);
  return typeof bodyStart === "number" ? text.slice(bodyStart) : text;
}

/**
 * Reads the Markdown body of a file, for those who need only that.
 * @throws what `readFile` throws; bytes that are not UTF-8 become replacement characters
 */
export async function readBody(path: string): Promise<string> {
  return bodyOf(new TextDecoder().decode(await readFile(path)));
}

/** Where the body of a file begins, or why there is no front-matter. Both lines of dashes must stand alone. */
export function findBody(text: string): number | FrontMatterFault {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) {
    const late = /^\s*?\n[ \t]*---[ \t]*\n/.exec(text);
    if (late) {
      const first = lineAt(text, late[0].length - 1);
      return { code: "front-matter/missing", line: 1, found: "", first };
    }
    const [, top = "", next = ""] = /^([^\n]{0,80})(?:\n([^\n]{0,80}))?/.exec(text) ?? [];
    const [isOpening, isField] = [lookalike.test(top) && field.test(next), field.test(top)];
    const near = isOpening ? { opening: top } : isField ? { above: top } : {};
    return { code: "front-matter/missing", line: 1, found: "", ...near };
  }
  closing.lastIndex = start - 1;
  const end = closing.exec(text);
  const found = end?.[1]?.trim() ?? "";
  if (end && !found) return end.index + end[0].length;
  const line = end ? lineAt(text, end.index + 1) : 1;
  return { code: "front-matter/unterminated", line, found: found && `---${found}` };
}

/** Line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1))
    line += 1;
  return line;
}
