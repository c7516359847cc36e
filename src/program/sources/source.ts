import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, posix } from "node:path";
import type { BuildOptions, OutputFile } from "esbuild";
import { withoutCarriageReturns } from "../../state/line-ends.ts";

/** What of a file of the program has a say in what is made. */
export interface Source {
  /** Hash over it; of a module without comments, types and layout. */
  code: string;
  /** What it imports, starts or reads, as it names it: `./a.ts`, `zod`; all that lies beside it: `./`. */
  needs: string[];
}

/** What a printed module imports. */
const imported = /\b(?:from|import|import\(|import\.meta\.resolve\()"([^"]+)"/g;
/** The files beside it that it starts or reads. */
const named = /\bnew URL\("([^"]+)",import\.meta\.url\)/g;
/** Asks where it lies. */
const placed = /\bimport\.meta\.(?:url|dirname|filename)\b/;

/**
 * Reads files of the program.
 * @param names from its root
 * @throws what esbuild says of a module that is none
 */
export function readSources(root: string, names: readonly string[]): Map<string, Source> {
  const modules = names.filter((name) => isModule(name));
  const sources = new Map<string, Source>();
  for (const [name, code] of printed(root, modules)) {
    sources.set(name, { code: short(compiledNames(code)), needs: needsOf(code) });
  }
  for (const name of names) {
    if (sources.has(name)) continue;
    const bytes = withoutCarriageReturns(readFileSync(join(root, name)));
    sources.set(name, { code: short(bytes), needs: [] });
  }
  return sources;
}

export function isModule(name: string): boolean {
  return /\.m?[jt]s$/.test(name);
}

/** A module has one meaning in a checkout and in a package, where `./a.ts` has become `./a.js`. */
function compiledNames(code: string): string {
  const rename = (text: string) => text.replace(/\.ts"/, '.js"');
  return code.replace(imported, rename).replace(named, rename);
}

function needsOf(code: string): string[] {
  const needs = Array.from(code.matchAll(imported), ([, specifier = ""]) => specifier);
  const files = Array.from(code.matchAll(named), ([, path = ""]) => path.replace(/^(?!\.)/, "./"));
  const beside = placed.test(code.replace(named, "")) ? ["./"] : [];
  return [...new Set([...needs, ...files, ...beside])].sort();
}

/** Modules without comments, types and layout, all at once: each call of esbuild starts a program. */
function printed(root: string, names: readonly string[]): [name: string, code: string][] {
  if (names.length === 0) return [];
  // As esbuild writes paths on every system.
  const folder = root.replaceAll("\\", "/");
  const outputFiles = built({
    entryPoints: names.map((name, number) => ({ in: posix.join(folder, name), out: `${number}` })),
    outdir: "/",
    format: "esm",
    minifyWhitespace: true,
    legalComments: "none",
    charset: "utf8",
    logLevel: "silent",
    // The program's own is not asked for: a module has one meaning wherever it lies.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  return outputFiles.map(({ path, text }) => [names[Number(basename(path, ".js"))] ?? "", text]);
}

/** What esbuild makes. Its program may have been ended, in a preview of days for instance: then it is started anew. */
function built(options: BuildOptions): OutputFile[] {
  const { buildSync, stop }: typeof import("esbuild") = createRequire(import.meta.url)("esbuild");
  const build = () => buildSync({ ...options, write: false }).outputFiles;
  try {
    return build();
  } catch (error) {
    if (!/service is no longer running/.test(String(error))) throw error;
    stop();
    return build();
  }
}

function short(content: string | Uint8Array): string {
  return hash("sha256", content).slice(0, 16);
}
