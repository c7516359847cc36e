import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compile } from "./compile.ts";
import { writeDeclarations } from "./declarations.ts";

/** `npm pack` calls this: it makes `lib`, what a package holds instead of `src`. */
const root = join(import.meta.dirname, "../..");
const lib = join(root, "lib");
const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const entries = Object.values<string | { default: string }>(exports).flatMap((entry) =>
  typeof entry === "string" ? [] : entry.default.replace("./lib/", "").replace(/\.js$/, ".ts"),
);
const missing = entries.filter((entry) => !existsSync(join(root, "src", entry)));
if (missing.length > 0) throw new Error(`package.json exports what is not there: ${missing}`);
rmSync(lib, { recursive: true, force: true });
const files = compile(join(root, "src"), lib);
const types = writeDeclarations(root, entries, lib);
console.error(`lib: ${files} files, types of ${types}`);
