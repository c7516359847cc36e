import { reportErrors } from "../command-line.ts";

/** Ends a command of Astro about which people have been told all there is to tell. */
class EndError extends Error {
  override stack = "";
}

/**
 * Does what a command of Gongkai does, and tells its errors the same way.
 * @throws {EndError} when it has failed, or its exit code says so
 */
export async function orEnd<Result>(work: () => Promise<Result>): Promise<Result> {
  let result: Result | undefined;
  const code = await reportErrors(async () => {
    result = await work();
    return typeof result === "number" ? result : 0;
  });
  if (code === 0) return result as Result;
  throw new EndError("见上文 (see above)");
}
