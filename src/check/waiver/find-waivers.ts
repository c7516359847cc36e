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
const inBody = /<!--\s*不检查(\s+[^\s：:<>][^：:<>]*)(?:[：:]([\s\S]{0,2000}?))?-->/g;
const inFrontMatter = /(?:^|\s)#\s*不检查(\s+[^\s：:][^：:]*)(?:[：:](.*))?$/;

/**
 * Finds waivers: in the body a comment holds for its own line and for the next block; in front-matter a comment
 * holds for its own line, or, alone on a line, for the next one.
 * @param lines of the whole file
 * @param bodyLine line on which the body begins, 1-based
 */
export function findWaivers(lines: readonly string[], bodyLine: number): Waiver[] {
  return lines.flatMap((text, index) => {
    if (!text.includes(mark)) return [];
    const line = index + 1;
    return line < bodyLine ? frontMatterWaiver(text, line) : bodyWaivers(text, line, lines);
  });
}

function frontMatterWaiver(text: string, line: number): Waiver[] {
  const [found, ids = "", reason = ""] = inFrontMatter.exec(text) ?? [];
  if (found === undefined) return [];
  const isAlone = text.trimStart().startsWith("#");
  const to = isAlone ? line + 1 : line;
  return [{ line, rules: idsIn(ids), reason: reason.trim(), from: line, to, ofFile: true }];
}

function bodyWaivers(text: string, line: number, lines: readonly string[]): Waiver[] {
  return Array.from(text.matchAll(inBody), ([, ids = "", reason = ""]) => ({
    line,
    rules: idsIn(ids),
    reason: reason.trim(),
    from: line,
    to: endOfNextBlock(lines, line),
    ofFile: false,
  }));
}

/** The last line of the block that begins below a line, blank lines in between passed over. */
function endOfNextBlock(lines: readonly string[], line: number): number {
  const isBlank = (index: number) => (lines[index] ?? "").trim() === "";
  let index = line;
  while (index < lines.length && isBlank(index)) index += 1;
  while (index < lines.length && !isBlank(index)) index += 1;
  return index;
}

function idsIn(text: string): string[] {
  return text.split(/[\s、，,]+/u).filter((id) => id !== "");
}
