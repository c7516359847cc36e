import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { withCompiledNames } from "./compiled-names.ts";

/**
 * Writes the types of modules, and of all that these name, beside what was compiled.
 * @param root of the program, with its tsconfig.json
 * @param entries the modules, below `src`
 * @param to folder of the compiled modules
 * @returns how many files there are
 * @throws {Error} with what TypeScript says, when the types cannot be told
 */
export function writeDeclarations(root: string, entries: readonly string[], to: string): number {
  const sources = join(root, "src");
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const program = ts.createProgram(
    [...entries.map((entry) => join(sources, entry)), join(sources, "env.d.ts")],
    {
      ...options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: to,
      rootDir: sources,
    },
  );
  const files = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => {
    files.set(relative(to, path).replaceAll("\\", "/"), text);
  });
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, host(root)));
  const needed = new Set<string>();
  const need = (file: string): void => {
    const text = files.get(file);
    if (text === undefined || needed.has(file)) return;
    needed.add(file);
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      if (fileName.startsWith(".")) {
        need(join(dirname(file), fileName.replace(/\.ts$/, ".d.ts")).replaceAll("\\", "/"));
      }
    }
  };
  for (const entry of entries) need(entry.replace(/\.ts$/, ".d.ts"));
  for (const file of needed) {
    const path = join(to, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, withCompiledNames(files.get(file) ?? "", file));
  }
  return needed.size;
}

function host(root: string): ts.FormatDiagnosticsHost {
  return {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => "\n",
  };
}
