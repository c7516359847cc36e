import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Lets Node keep what it makes of the program's sources, for this process and those it starts: half a second of a
// build after an edit. Imported before anything else by commands that are JavaScript themselves: a single module of
// TypeScript that is not kept makes Node load its compiler.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL("../.gongkai/compiled", import.meta.url));
enableCompileCache(process.env.NODE_COMPILE_CACHE);
