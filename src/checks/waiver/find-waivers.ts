/** `不检查 privacy/mobile-number：理由`: what an author takes upon himself, with the lines it holds for. */
export interface Waiver {
  line: number;
  /** Rules by id, as written. */
  rules: string[];
  reason: string;
  /** First and last line it holds for. */
  from: number;
  to: number;
  /** In front-matter: findings about the file as a whole are meant too. */
  ofFile: boolean;
}

const mark = "不检查";
const beginsMarked = /^不检查\s/;
const inFrontMatter = /(?:^|\s)#\s*(?=不检查\s)/;

/**
 * Finds waivers: in the body a comment holds for its own line and for the next block; in front-matter a comment
 * holds for its own line, or, alone on a line, for the next one.
 * @param lines of the whole file
 * @param bodyLine line on which the body begins, 1-based
 */
export function findWaivers(lines: readonly string[], bodyLine: number): Waiver[] {
  if (!lines.some((text) => text.includes(mark))) return [];
  let ends: readonly number[] | null = null;
  return lines.flatMap((text, index) => {
    if (!text.includes(mark)) return [];
    const line = index + 1;
    if (line < bodyLine) return frontMatterWaiver(text, line);
    return bodyWaivers(text, line, () => {
      ends ??= endsOfBlocks(lines);
      return ends[line] ?? lines.length;
    });
  });
}

function frontMatterWaiver(text: string, line: number): Waiver[] {
  const found = inFrontMatter.exec(text);
  const waived = found && waivedIn(text.slice(found.index + found[0].length));
  if (!waived) return [];
  const isAlone = text.trimStart().startsWith("#");
  return [{ line, ...waived, from: line, to: isAlone ? line + 1 : line, ofFile: true }];
}

/** @param endOfNextBlock the last line of the block that begins below the line */
function bodyWaivers(text: string, line: number, endOfNextBlock: () => number): Waiver[] {
  const comments = text.split("-->").slice(0, -1);
  return comments.flatMap((written) => {
    const start = written.lastIndexOf("<!--");
    const waived = start === -1 ? null : waivedIn(written.slice(start + "<!--".length));
    if (!waived || waived.rules.some((rule) => rule.includes(">"))) return [];
    return [{ line, ...waived, from: line, to: endOfNextBlock(), ofFile: false }];
  });
}

/** What stands in a comment, `不检查 RULES：REASON`, taken apart; null for any other. */
function waivedIn(comment: string): Pick<Waiver, "rules" | "reason"> | null {
  const words = comment.trim();
  const written = words.slice(mark.length).trim();
  if (!beginsMarked.test(words) || /^[：:]/.test(written)) return null;
  const [ids = ""] = written.split(/[：:]/, 1);
  return { rules: idsIn(ids.trim()), reason: written.slice(ids.length + 1).trim() };
}

/** For each line, counted from 0, the last line (from 1) of the block that it is in or that comes next. */
function endsOfBlocks(lines: readonly string[]): number[] {
  const isBlank = (index: number) => (lines[index] ?? "").trim() === "";
  const ends = new Array<number>(lines.length);
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const goesOn = isBlank(index) || !isBlank(index + 1);
    ends[index] = (goesOn ? ends[index + 1] : undefined) ?? index + 1;
  }
  return ends;
}

function idsIn(text: string): string[] {
  return text.split(/[\s、，,]+/u).filter((id) => id !== "");
}
