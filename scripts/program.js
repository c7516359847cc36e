import { existsSync } from "node:fs";

const sources = new URL("../src/", import.meta.url);

/** Whether this is a checkout, which runs its sources as they stand; a package holds what they were compiled to. */
export const isCheckout = existsSync(sources);

/**
 * Imports a module of the program.
 * @param {string} name below `src`, or `lib`, without its ending
 * @returns {Promise<any>}
 */
export function program(name) {
  const [folder, ending] = isCheckout ? ["src", "ts"] : ["lib", "js"];
  return import(new URL(`../${folder}/${name}.${ending}`, import.meta.url).href);
}
