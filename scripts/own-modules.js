import { registerHooks } from "node:module";
import { isCheckout } from "./program.js";

const [folder, ending, format] = isCheckout
  ? ["../src/", ".ts", "module-typescript"]
  : ["../lib/", ".js", "module"];
const own = new URL(folder, import.meta.url).href;

// The program's modules name each other by their files. Node would look for each on disk, follow its links and read
// package.json for its format: a twelfth of all that a build of a small change costs.
registerHooks({
  resolve(name, context, next) {
    const { parentURL = "", conditions } = context;
    const isOwn = /^(?:\.\.?\/|file:)/.test(name) && parentURL.startsWith(own);
    if (!isOwn || conditions.includes("require")) return next(name, context);
    const url = new URL(name, parentURL).href;
    if (!url.startsWith(own) || !url.endsWith(ending)) return next(name, context);
    return { url, format, shortCircuit: true };
  },
});
