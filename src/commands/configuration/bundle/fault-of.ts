import type { ExtensionsSource } from "../../../extensions/extensions.ts";
import { thrownAt } from "../../../extensions/thrown-at.ts";

/** What a configuration has thrown, and where it was written. */
export function faultOf(error: unknown, source: ExtensionsSource): string {
  const { message = error } = (error ?? {}) as { message?: unknown };
  const place = thrownAt(error, source);
  return place === null ? String(message) : `${place}: ${message}`;
}
