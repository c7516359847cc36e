import { readFile } from "node:fs/promises";
import matter from "gray-matter";
import { parseYaml, type YamlSource } from "./yaml.ts";

/** A Markdown file cut in two. */
export interface SplitText {
  /** The metadata, with positions in the file. */
  data: YamlSource;
  /** Why there is no metadata. */
  fault: FrontMatterFault | null;
  /** What follows the front-matter; the whole text where there is none. */
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

export interface FrontMatterFault {
  code: "front-matter/missing" | "front-matter/unterminated";
  line: number;
  /** What stands in place of the closing line. */
  found: string;
}

const opening = /^---[ \t]*(?:\r?\n|$)/;
const noData = parseYaml("");
const closing = /\n---([^\n]*)(?:\n|$)/g;

/** Divides a text into front-matter and body. Both lines of dashes must stand alone. */
export function splitFrontMatter(text: string): SplitText {
  const bodyStart = findBody(text);
  if (typeof bodyStart !== "number")
    return { data: noData, fault: bodyStart, body: text, bodyLine: 1 };
  // Only the head goes to gray-matter, and as a copy: a slice would keep the whole text in memory.
  const head = Buffer.from(text.slice(0, bodyStart)).toString();
  const { data } = matter(head, { language: "yaml", engines: { yaml: parseYaml } });
  return {
    data: "root" in data ? (data as YamlSource) : noData,
    fault: null,
    body: text.slice(bodyStart),
    bodyLine: lineAt(text, bodyStart),
  };
}

/** The body alone, for those who have no use for the metadata. */
export function bodyOf(text: string): string {
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

/** Where the body begins, or why there is no front-matter. */
function findBody(text: string): number | FrontMatterFault {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) return { code: "front-matter/missing", line: 1, found: "" };
  closing.lastIndex = start - 1;
  const end = closing.exec(text);
  const found = end?.[1]?.trim() ?? "";
  if (end && !found) return end.index + end[0].length;
  const line = end ? lineAt(text, end.index + 1) : 1;
  return { code: "front-matter/unterminated", line, found: found && `---${found}` };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1))
    line += 1;
  return line;
}
