import { isYoung } from "../age.ts";
import { full, type Pack } from "./pack.ts";

/** Bytes put together anew by one build. */
const mostMoved = 64_000_000;

/** A pack that is to be put together anew, and the numbers of its entries that are of use. */
export interface WornPack {
  pack: Pack;
  used: number[];
}

/** Packs of which less than half is of use, or less than half of what a full one holds. */
export function wornPacks(packs: readonly Pack[], isInUse: (key: string) => boolean): WornPack[] {
  const worn: WornPack[] = [];
  let moved = 0;
  for (const pack of packs) {
    if (isYoung(pack.path)) continue;
    const all = Array.from({ length: pack.count }, (_, number) => number);
    const used = all.filter((number) => isInUse(pack.keyAt(number)));
    const bytes = bytesOf(pack, used);
    const isWorn = bytes < Math.max(bytesOf(pack, all), full.bytes) / 2;
    if (!isWorn || moved + bytes > mostMoved) continue;
    moved += bytes;
    worn.push({ pack, used });
  }
  return worn;
}

function bytesOf(pack: Pack, numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + pack.sizeAt(number), 0);
}
