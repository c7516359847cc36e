import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ExtensionsSource } from "./extensions.ts";

/**
 * Where code of a project has thrown, as its programmer wrote it: `rules/seal.ts:12:5`, below the project's folder.
 * @returns null where that cannot be told: it was thrown elsewhere, or is no error
 */
export function thrownAt(error: unknown, { file, root }: ExtensionsSource): string | null {
  const { stack } = (error ?? {}) as { stack?: unknown };
  if (typeof stack !== "string") return null;
  const address = pathToFileURL(file).href;
  const at = stack.indexOf(`${address}:`);
  const [, line, column] = /^:(\d+):(\d+)/.exec(stack.slice(at + address.length)) ?? [];
  if (at === -1 || line === undefined) return null;
  return writtenAt(`${file}.map`, root, Number(line), Number(column));
}

function writtenAt(map: string, root: string, line: number, column: number): string | null {
  try {
    const entry = new SourceMap(JSON.parse(readFileSync(map, "utf8"))).findEntry(
      line - 1,
      column - 1,
    );
    if (!("originalSource" in entry)) return null;
    const path = fileURLToPath(entry.originalSource);
    const below = relative(root, path);
    const shown = below.startsWith("..") || isAbsolute(below) ? path : below;
    return `${shown.replaceAll(sep, "/")}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  } catch {
    return null;
  }
}
