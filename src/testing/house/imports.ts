import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/** One file of `src` that imports another; both by their paths below `src`, with `/`. */
export interface Import {
  from: string;
  to: string;
}

/**
 * All files of the program below `src`: no tests, and nothing that only they use (`fixtures`).
 * @returns paths below `src`, with `/`, in code unit order
 */
export function programFiles(src: string): string[] {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" });
  return files
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.(?:ts|astro|css)$/.test(file) && !isForTests(file))
    .sort();
}

/** Whether a file is a test or serves tests alone. */
function isForTests(file: string): boolean {
  return /\.test\.ts$|(?:^|\/)(?:fixtures|__snapshots__)\//.test(file);
}

/**
 * Every import of one file of the program by another, types included: in TypeScript, in the front-matter and scripts
 * of templates, and files named by `new URL(…, import.meta.url)`. No linter that we know reads templates of Astro.
 */
export function readImports(src: string): Import[] {
  return programFiles(src).flatMap((from) =>
    specifiersOf(from, readFileSync(join(src, from), "utf8"))
      .map((specifier) => fileNamed(specifier, from))
      .filter((to) => !to.startsWith("../") && !isForTests(to) && existsSync(join(src, to)))
      .filter((to) => /\.\w+$/.test(to))
      .map((to) => ({ from, to })),
  );
}

function specifiersOf(file: string, text: string): string[] {
  const code = file.endsWith(".astro") ? codeOfTemplate(text) : text;
  const { importedFiles } = ts.preProcessFile(code, true, true);
  const imported = importedFiles.map(({ fileName }) => fileName);
  const addressed = [...code.matchAll(/new URL\(\s*"([^"]+)",\s*import\.meta\.url/g)];
  return [...imported, ...addressed.map(([, path = ""]) => path)].filter(
    (path) => /^\.|^gongkai:/.test(path) || addressed.some(([, other]) => other === path),
  );
}

/** `gongkai:components/Header.astro` is the program's own where no project has replaced it. */
function fileNamed(specifier: string, from: string): string {
  const [, own] = specifier.split("gongkai:");
  return own ?? posix.join(posix.dirname(from), specifier);
}

/** What stands between the `---` of a template, and in its scripts. */
export function codeOfTemplate(text: string): string {
  const [, front = ""] = text.split(/^---$/m);
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
  return [front, ...scripts.map(([, script = ""]) => script)].join("\n");
}
