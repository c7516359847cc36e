import { extensionsInForce } from "./in-force.ts";
import { thrownAt } from "./thrown-at.ts";

/** What code of the project has thrown, with the place where it was written, if that is known. */
export function thrownText(error: unknown): string {
  const { message = error } = (error ?? {}) as { message?: unknown };
  const place = thrownPlace(error);
  return place === null ? String(message) : `${place}: ${message}`;
}

/** Where code of the project has thrown; null where nobody knows. */
export function thrownPlace(error: unknown): string | null {
  const { source } = extensionsInForce();
  return source && thrownAt(error, source);
}
