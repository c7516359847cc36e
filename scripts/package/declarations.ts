import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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
      // `npm run types` checks them.
      noCheck: true,
      outDir: to,
      rootDir: sources,
    },
  );
  const files = new Map<string, string>();
  const need = (file: string): void => {
    const source = program.getSourceFile(join(sources, file));
    if (source === undefined || files.has(file)) return;
    // A few files of all that are imported are named in types: no other is worked out.
    const { diagnostics } = program.emit(source, (_, text) => {
      files.set(file, text);
    });
    if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, host(root)));
    const text = files.get(file) ?? "";
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      if (fileName.startsWith(".")) need(join(dirname(file), fileName).replaceAll("\\", "/"));
    }
  };
  for (const entry of entries) need(entry);
  for (const [file, text] of files) {
    const declared = file.replace(/\.ts$/, ".d.ts");
    const path = join(to, declared);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, withCompiledNames(text, declared));
  }
  return files.size;
}

function host(root: string): ts.FormatDiagnosticsHost {
  return {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => "\n",
  };
}
