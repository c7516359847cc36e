import { pathToFileURL } from "node:url";
import {
  type Extensions,
  type ExtensionsSource,
  extensionsIn,
  noExtensions,
} from "./extensions.ts";
import { putInForce, withExtensions } from "./in-force.ts";

/**
 * Imports what a project adds to the program, from the file that its configuration was bundled into.
 * @param source as a thread or process is told; null: nothing is added
 * @throws what the module throws when it runs
 */
export async function openExtensions(source: ExtensionsSource | null): Promise<Extensions> {
  if (source === null) return noExtensions;
  const { default: configuration } = await importBundle(source);
  return extensionsIn(source, configuration as Readonly<Record<string, unknown>>);
}

/** What a bundled configuration exports. */
export function importBundle({ file }: ExtensionsSource): Promise<{ default?: unknown }> {
  return import(pathToFileURL(file).href);
}

/** The same for a thread or process, which does all it does with them. */
export async function openInForce(source: ExtensionsSource | null): Promise<void> {
  putInForce(await openExtensions(source));
}

/** Does a work with what a project adds to the program, whatever else this process does meanwhile. */
export async function withOpened<Result>(
  source: ExtensionsSource | null | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  return withExtensions(await openExtensions(source ?? null), work);
}
