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

/** Of bundles that have thrown: a rule may do so in every file. */
const maps = new Map<string, SourceMap | null>();

function writtenAt(path: string, root: string, line: number, column: number): string | null {
  const map = maps.get(path) ?? mapAt(path);
  maps.set(path, map);
  const entry = map?.findEntry(line - 1, column - 1);
  if (!entry || !("originalSource" in entry)) return null;
  const source = fileURLToPath(entry.originalSource);
  const below = relative(root, source);
  const shown = below.startsWith("..") || isAbsolute(below) ? source : below;
  return `${shown.replaceAll(sep, "/")}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

function mapAt(path: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}
