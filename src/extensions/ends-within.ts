import { createContext, Script } from "node:vm";

const surroundings = createContext({ run() {} });
const call = new Script("run()");

/**
 * Runs what a project has written, which may never end.
 * @returns whether it has come to its end in so many milliseconds; a loop without one is broken off
 * @throws what it throws
 */
export function endsWithin(milliseconds: number, run: () => void): boolean {
  try {
    surroundings.run = run;
    call.runInContext(surroundings, { timeout: Math.ceil(milliseconds) });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
    throw error;
  }
}
