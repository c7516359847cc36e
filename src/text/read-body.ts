import { readFile } from "node:fs/promises";

/** Reads the Markdown body of a file, what follows its front-matter. */
export async function readBody(path: string): Promise<{ body: string; bodyLine: number }> {
  const source = (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
  const head = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(source)?.[0] ?? "";
  return { body: source.slice(head.length), bodyLine: head.split("\n").length };
}
