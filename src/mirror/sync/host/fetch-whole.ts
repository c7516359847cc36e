import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import type { ByteBudget } from "./byte-budget.ts";
import type { Host } from "./host.ts";

/**
 * Writes a file of the host, as it comes, to a place of its own; what broke off is begun anew.
 * @param to where it is written, over what stands there
 * @returns SHA-256 and bytes of what has come; null: the host has no such file
 * @throws {HostError}
 */
export async function fetchWhole(
  host: Host,
  path: string,
  to: string,
  budget: ByteBudget,
): Promise<{ sha256: string; bytes: number } | null> {
  const file = openSync(to, "w");
  let whole = createHash("sha256");
  let bytes = 0;
  try {
    const isThere = await host.into(path, budget, {
      begin: () => {
        whole = createHash("sha256");
        bytes = 0;
      },
      piece: (some) => {
        whole.update(some);
        bytes += writeSync(file, some, 0, some.length, bytes);
      },
    });
    return isThere ? { sha256: whole.digest("hex"), bytes } : null;
  } finally {
    closeSync(file);
  }
}
