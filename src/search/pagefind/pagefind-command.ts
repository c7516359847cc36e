import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { arch } from "node:os";
import { fileURLToPath } from "node:url";

/**
 * What starts Pagefind: its program, where npm puts it for this system; otherwise what `npx pagefind` runs, the command
 * that the package names in its package.json. That is a process of Node, which looks for the same program, in places of
 * the environment's too, says what is missing, and waits: 46 ms and 51 MB for each index.
 */
export function pagefindCommand(): [string, ...string[]] {
  const manifest = new URL("../package.json", import.meta.resolve("pagefind"));
  const program = isElsewhere() ? null : installedProgram(manifest);
  if (program !== null) return [program];
  const { bin } = JSON.parse(readFileSync(fileURLToPath(manifest), "utf8"));
  return [process.execPath, fileURLToPath(new URL(bin, manifest))];
}

/** Whether the environment says which program it is to be. */
function isElsewhere(): boolean {
  const { npm_config_arch: system, ...names } = process.env;
  return !!system || Object.keys(names).some((name) => /^PAGEFIND_.*BINARY_PATH$/.test(name));
}

/** In the package for this system, which is an optional dependency of Pagefind's; null: there is none. */
function installedProgram(manifest: URL): string | null {
  const [system, ending] =
    process.platform === "win32" ? ["windows", ".exe"] : [process.platform, ""];
  try {
    const name = `@pagefind/${system}-${arch()}/bin/pagefind_extended${ending}`;
    return createRequire(manifest).resolve(name);
  } catch {
    return null;
  }
}
