import type { Kept } from "../engine/received/source.ts";

/**
 * Forgets the files that were asked for first, until no more is kept than allowed; what is still being read stays.
 * @param most bytes
 */
export function forgetOldest(kept: Map<string, Kept>, most: number): void {
  let bytes = 0;
  for (const { size } of kept.values()) bytes += size ?? 0;
  for (const [path, { size }] of kept) {
    if (bytes <= most) return;
    if (size === null) continue;
    kept.delete(path);
    bytes -= size;
  }
}
