import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { manifestLists } from "../../portal/addresses/mirror-addresses.ts";
import { writeWhole } from "../../state/write-whole.ts";
import { byBytes } from "../lists/byte-order.ts";
import { listLine } from "../lists/list-line.ts";
import { Problems } from "../verify/problem.ts";
import { piecesOf } from "../verify/read-file.ts";
import { type Listed, readList } from "../verify/read-list.ts";

const name = manifestLists.sm3;

/**
 * Writes the list by SM3: it follows from the one by SHA-256 and the files, so it need not be fetched. Of files that
 * are as they were, the line is that of the last list.
 * @param lists `listed`: the list of the state; `former`, `formerSm3`: both lists of the last one; in their order
 * @param placeOf where a file stands now
 * @returns SHA-256 of the list
 */
export function writeSm3List(
  into: string,
  { listed, former, formerSm3 }: Record<"listed" | "former" | "formerSm3", Iterable<Listed>>,
  placeOf: (path: string) => string,
): string {
  const whole = createHash("sha256");
  mkdirSync(into, { recursive: true });
  writeWhole(join(into, name), gathered());
  return whole.digest("hex");

  function* gathered(): Generator<Uint8Array> {
    let lines = "";
    for (const { path, sm3 } of withSm3()) {
      lines += listLine(path, sm3);
      if (lines.length < 1 << 16) continue;
      yield counted(lines);
      lines = "";
    }
    yield counted(lines);
  }

  function counted(lines: string): Uint8Array {
    const bytes = Buffer.from(lines);
    whole.update(bytes);
    return bytes;
  }

  function* withSm3(): Generator<{ path: string; sm3: string }> {
    const last = paired(former, formerSm3);
    for (const { path, hash } of listed) {
      const line = last(path);
      yield { path, sm3: line?.hash === hash ? line.sm3 : sm3Of(placeOf(path)) };
    }
  }
}

/** Lines of two lists of the same files, asked for in their order. */
function paired(former: Iterable<Listed>, formerSm3: Iterable<Listed>) {
  const [bySha256, bySm3] = [former[Symbol.iterator](), formerSm3[Symbol.iterator]()];
  let next: { path: string; hash: string; sm3: string } | null = null;
  const take = () => {
    const [one, other] = [bySha256.next(), bySm3.next()];
    const fits = !one.done && !other.done && one.value.path === other.value.path;
    next = fits ? { ...one.value, sm3: other.value.hash } : null;
  };
  take();
  return (path: string) => {
    while (next !== null && byBytes(next.path, path) < 0) take();
    return next?.path === path ? next : null;
  };
}

function sm3Of(path: string): string {
  const hash = createHash("sm3");
  for (const piece of piecesOf(path)) hash.update(piece);
  return hash.digest("hex");
}

/** Lines of a list that is known to be sound. */
export function* linesOf(folder: string, list: string): Generator<Listed> {
  yield* readList(folder, list, new Problems());
}
