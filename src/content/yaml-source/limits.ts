import { isCollection, isPair, Lexer } from "yaml";
import { bounds } from "../../schema/field/bounds.ts";
import type { LineFault } from "./mend.ts";
import type { ParsedYaml } from "./parse.ts";

/**
 * Why a YAML text is too large to be looked into; null for all that people write.
 * @param most UTF-8 bytes it may have
 */
export function sizeFault(text: string, most: number): LineFault | null {
  const bytes = Buffer.byteLength(text);
  if (bytes > most) return faultOf({ bytes: String(bytes), wanted: String(most) });
  const lines = text.split("\n").length;
  if (lines <= bounds.lines) return null;
  return faultOf({ lines: String(lines), wanted: String(bounds.lines) });
}

/** Signs of the lexer that are not in the text; the last stands before a scalar. */
const marks = new Set(["\u0002", "\u0018", "\u001f"]);
const beforeScalar = "\u001f";

/**
 * The first sign that opens too many values within each other: brackets, or `- - -` in one line. It is found before
 * the parser walks into them, which takes time and memory that grow with the square of their number.
 */
export function nestingFault(text: string): LineFault | null {
  let [offset, lineStart, line, open, inLine] = [0, 0, 1, 0, 0];
  let last = "";
  for (const token of new Lexer().lex(text)) {
    const isSign = last !== beforeScalar && !marks.has(token);
    if (isSign && /^[[{]$/.test(token)) open += 1;
    else if (isSign && /^[\]}]$/.test(token)) open = Math.max(0, open - 1);
    else if (isSign && open === 0 && /^[-?:]$/.test(token)) inLine += 1;
    if (Math.max(open, inLine) > bounds.depth) {
      const values = { depth: String(bounds.depth), wanted: String(bounds.depth) };
      return faultOf(values, { line, column: offset - lineStart + 1 });
    }
    if (last === beforeScalar || !marks.has(token)) {
      for (let at = token.indexOf("\n"); at !== -1; at = token.indexOf("\n", at + 1)) {
        [line, inLine, lineStart] = [line + 1, 0, offset + at + 1];
      }
      offset += token.length;
    }
    last = last === beforeScalar ? "" : token;
  }
  return null;
}

/** The first value that lies too deep, as lists in lists do; null where none does. */
export function depthFault({ root, errors, lineCounter }: ParsedYaml): LineFault | null {
  const exhausted = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  const values = { depth: String(bounds.depth), wanted: String(bounds.depth) };
  const offset = firstTooDeep(root);
  if (offset === null) return exhausted ? faultOf(values, exhausted) : null;
  const { line, col: column } = lineCounter.linePos(offset);
  return faultOf(values, { line, column });
}

/** Goes through the tree without recursion, in the order of the text. */
function firstTooDeep(root: unknown): number | null {
  const waiting: [node: unknown, depth: number][] = [[root, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    if (isPair(node)) waiting.push([node.value, depth], [node.key, depth]);
    if (!isCollection(node)) continue;
    if (depth >= bounds.depth) return node.range?.[0] ?? 0;
    for (let at = node.items.length - 1; at >= 0; at -= 1)
      waiting.push([node.items[at], depth + 1]);
  }
  return null;
}

function faultOf(values: Record<string, string>, place = { line: 1, column: 1 }): LineFault {
  const { line, column } = place;
  return { code: "yaml/over-limit", line, column, values };
}
