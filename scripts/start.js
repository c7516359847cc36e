import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";
import { isCheckout } from "./program.js";

// Imported before anything else by every command. What starts the program is JavaScript that old Nodes can read, so
// that they say in a line what they lack.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
/** As `engines` in package.json says: zstd in node:zlib and `registerHooks` in node:module are younger than Node 22. */
const fits = major === 22 ? minor >= 15 : major >= 24;
const is = process.version;
if (isCheckout && !process.features.typescript) {
  console.error(
    `这是 Node ${is}，源代码要用 Node 24 运行。请用 npm run，它会用随项目安装的 Node。`,
  );
  console.error(
    `This is Node ${is}; the sources need Node 24. Use npm run: it takes the Node installed here.`,
  );
  process.exit(2);
}
if (!fits) {
  console.error(
    `这是 Node ${is}，Gongkai 要用 Node 22.15 以上的 22 版，或 24 以上：请从 https://nodejs.org 安装，再运行一次。`,
  );
  console.error(
    `This is Node ${is}; Gongkai needs 22.15 or a later 22, or 24 and later: install it from https://nodejs.org and run this again.`,
  );
  process.exit(2);
}

// Git and Pagefind are looked for in PATH, on Windows too: never in the folder that the command is run in.
process.env.NoDefaultCurrentDirectoryInExePath ??= "1";

// Node keeps what it makes of the program's modules, for this process and those it starts: half a second of a build
// after an edit.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL("../node_modules/.cache/gongkai/compiled", import.meta.url),
);
nodeModule.enableCompileCache(process.env.NODE_COMPILE_CACHE);

await import("./own-modules.js");
