import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";

// Imported before anything else by every command. Commands are JavaScript themselves: one module of TypeScript that
// is not kept makes Node load its compiler.
if (!process.features.typescript) {
  console.error(
    `这是 Node ${process.version}，本程序要用 Node 24。请用 npm run 运行，它会用随程序安装的 Node。`,
  );
  console.error(
    `This is Node ${process.version}; Gongkai needs Node 24. Use npm run: it takes the Node installed here.`,
  );
  process.exit(2);
}

// Git and Pagefind are looked for in PATH, on Windows too: never in the folder that the command is run in.
process.env.NoDefaultCurrentDirectoryInExePath ??= "1";

// Node keeps what it makes of the program's sources, for this process and those it starts: half a second of a build
// after an edit.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL("../node_modules/.cache/gongkai/compiled", import.meta.url),
);
nodeModule.enableCompileCache(process.env.NODE_COMPILE_CACHE);
