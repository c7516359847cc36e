import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { bounds } from "../../schema/field/bounds.ts";

/** The file that states the version of the content format. */
export const formatFile = "portal.yaml";

/** The version of the content format that a folder states. */
export interface StatedFormat {
  /** 0 where none is stated. */
  version: number;
  /** Line of `portal.yaml` that states it, 1-based; 1 where none does. */
  line: number;
}

/** `formatVersion: 1` at the margin, in any letter case, or `格式版本：1`. */
const statement = /^\uFEFF?["']?(?:format[\s-]*version|格\s*式\s*版\s*本)["']?[ \t]*[:：](.*)$/iu;
const number = /^[ \t]*["']?(\d{1,9})["']?[ \t]*(?:#.*)?$/u;

/**
 * What a folder states of its format. It is found without reading YAML, which a later format may write otherwise: the
 * line stays as it is in all of them. What states it in another way is told by the schema as any other fault.
 * @returns null where there is no `portal.yaml` that can be read
 */
export function statedFormat(root: string): StatedFormat | null {
  const text = settingsText(join(root, formatFile));
  if (text === null) return null;
  const stated = text.split(/\r\n?|\n/).flatMap((line, index): StatedFormat[] => {
    const value = statement.exec(line)?.[1];
    const digits = value === undefined ? null : number.exec(value);
    return digits ? [{ version: Number(digits[1]), line: index + 1 }] : [];
  });
  // Two statements are a fault of their own; the later format decides who can read that.
  return stated.reduce((one, other) => (other.version > one.version ? other : one), {
    version: 0,
    line: 1,
  });
}

/** Null for what is no file, or larger than any settings are. */
function settingsText(path: string): string | null {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= bounds.settingsBytes ? readFileSync(path, "utf8") : null;
  } catch {
    return null;
  }
}
