import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The program's own folder, which is only read: `package.json`, `public` and the modules are in it. A project, whose
 * content it builds, has its own.
 */
export const programRoot = fileURLToPath(new URL("../../", import.meta.url));

/** Name of the folder in it that holds the modules: `src` in a checkout; `lib` in a package, where they are compiled. */
export const modulesFolder = basename(fileURLToPath(new URL("../", import.meta.url)));
