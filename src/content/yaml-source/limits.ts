import { isCollection, isPair } from "yaml";
import { bounds } from "../../schema/bounds.ts";
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
