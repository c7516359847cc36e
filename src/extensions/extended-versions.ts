import { hash } from "node:crypto";
import type { ExtensionName, Extensions } from "./extensions.ts";

/**
 * Versions of what is kept, for a project that adds to the program: those of the kinds that its extensions can change
 * follow the file that they come from, the others stay.
 * @param extendedBy names of the extensions that can change a kind; a kind that is missing is changed by none
 */
export function extendedVersions<Versions extends Readonly<Record<string, string>>>(
  versions: Versions,
  { source, values }: Extensions,
  extendedBy: Readonly<Partial<Record<keyof Versions, readonly ExtensionName[]>>>,
): Versions {
  if (source === null) return versions;
  const extended = Object.entries(versions).map(([kind, version]) => {
    const isExtended = extendedBy[kind]?.some((name) => name in values) ?? false;
    return [kind, isExtended ? hash("sha256", version + source.hash).slice(0, 16) : version];
  });
  return Object.fromEntries(extended);
}
