import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";

/** A place in a file of a project. */
export interface ThrownPlace {
  file: string;
  line: number;
  column: number;
}

/**
 * Where in a project's files something was thrown that bundled pages have thrown: the innermost of its own places.
 * @param files of the project that are in the bundle, below its folder
 * @returns null when it was thrown by the program
 */
export function thrownPlace(error: unknown, files: readonly string[]): ThrownPlace | null {
  const { stack } = (error ?? {}) as { stack?: unknown };
  if (typeof stack !== "string") return null;
  for (const [, url = "", line, column] of stack.matchAll(/(file:\/\/[^\s()]+?):(\d+):(\d+)/g)) {
    const origin = originOf(url, Number(line), Number(column));
    const file = origin && files.find((name) => isBelow(origin.source, name));
    if (origin && file) return { file, line: origin.line, column: origin.column };
  }
  return null;
}

/** A map names its sources from where it was made, which need not be where it is now. */
function isBelow(source: string, file: string): boolean {
  return `/${source}`.endsWith(`/${file}`);
}

function originOf(url: string, line: number, column: number) {
  try {
    const map = new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, "utf8")));
    const entry = map.findEntry(line - 1, column - 1);
    if (!("originalSource" in entry)) return null;
    const { originalSource: source, originalLine, originalColumn } = entry;
    return {
      source: decodeURI(source).replace(/\?.*$/s, ""),
      line: originalLine + 1,
      column: originalColumn + 1,
    };
  } catch {
    return null;
  }
}
