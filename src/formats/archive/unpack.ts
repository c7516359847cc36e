import { unzipSync } from "fflate";
import { limits, megabytes } from "../bounds/limits.ts";
import { Refusal } from "../bounds/refusal.ts";

export interface Unpacked {
  /** Names of all parts, wanted or not; only ever compared, never used as paths. */
  names: string[];
  parts: Map<string, Uint8Array>;
}

/**
 * Unpacks the wanted parts of a ZIP in memory. Sizes are bounded before anything is unpacked; a part whose size is
 * a lie is cut at what it said.
 * @throws {Refusal} `too-much-inside`, `damaged`
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Unpacked {
  const names: string[] = [];
  let total = 0;
  let xml = 0;
  const filter = ({
    name,
    size,
    originalSize,
  }: {
    name: string;
    size: number;
    originalSize: number;
  }) => {
    names.push(name);
    if (names.length > limits.packedFiles)
      throw new Refusal("too-much-inside", { found: `> ${limits.packedFiles}` });
    if (!isWanted(name)) return false;
    total += originalSize;
    if (/\.(?:xml|rels)$/i.test(name)) xml += originalSize;
    const isDense = originalSize > 1024 * 1024 && originalSize > size * limits.unpackedRatio;
    if (total > limits.unpackedBytes || xml > limits.xmlBytes || isDense)
      throw new Refusal("too-much-inside", { found: `${megabytes(total)} MB` });
    return true;
  };
  try {
    const files = unzipSync(bytes, { filter });
    return { names, parts: new Map(Object.entries(files)) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("damaged", { kind: "ZIP", found: (error as Error).message });
  }
}
