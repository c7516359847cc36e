import { npm } from "../package/npm.ts";
import type { System } from "./systems.ts";

/**
 * The versions of Node that there are for a system and that the program runs on: the latest of each line (24, 22), newest
 * first.
 * @param engines what the program's package.json says: `^22.15.0 || >=24.0.0`
 * @throws {NpmError} when the registry cannot be reached
 */
export async function nodeVersions(
  { nodePackage }: Pick<System, "nodePackage">,
  engines: string,
  folder: string,
): Promise<string[]> {
  const found = await npm(["view", `${nodePackage}@${engines}`, "version", "--json"], folder);
  // One version is told without a list, none by nothing at all.
  return latestOfLines(found.trim() === "" ? [] : [JSON.parse(found)].flat());
}

/** The latest version of each line, newest first. @param versions in whatever order: npm tells them by their days */
export function latestOfLines(versions: readonly string[]): string[] {
  const { compare } = new Intl.Collator("en", { numeric: true });
  const sorted = [...versions].sort((a, b) => compare(b, a));
  const line = (version = "") => version.split(".")[0];
  return sorted.filter((version, at) => line(version) !== line(sorted[at - 1]));
}
