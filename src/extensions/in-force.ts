import { AsyncLocalStorage } from "node:async_hooks";
import { type Extensions, noExtensions } from "./extensions.ts";

/**
 * Which extensions the program runs with is asked everywhere, as its versions are. A command, a thread or a process
 * works for one project; a caller of the functions may build several at once, each in its own surroundings.
 */
const ofWork = new AsyncLocalStorage<Extensions>();
let ofProcess = noExtensions;

/** What the project that is worked for adds to the program. */
export function extensionsInForce(): Extensions {
  return ofWork.getStore() ?? ofProcess;
}

/** Has all that this process or thread does from now on be done with extensions. */
export function putInForce(extensions: Extensions): void {
  ofProcess = extensions;
}

/** Does a work with extensions, and with no others, whatever else this process does meanwhile. */
export function withExtensions<Result>(extensions: Extensions, work: () => Result): Result {
  return ofWork.run(extensions, work);
}
