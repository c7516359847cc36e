import { extensionsInForce } from "./in-force.ts";
import { thrownAt } from "./thrown-at.ts";

/** What code of the project has thrown, with the place where it was written, if that is known. */
export function thrownText(error: unknown): string {
  const { source } = extensionsInForce();
  const { message = error } = (error ?? {}) as { message?: unknown };
  const place = source && thrownAt(error, source);
  return place ? `${place}: ${message}` : String(message);
}
