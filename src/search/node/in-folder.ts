import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fileOf } from "../../portal/addresses/page-file.ts";
import type { Source } from "../engine/received/source.ts";
import { mostBytes, unpack } from "../engine/received/unpack.ts";
import { unwrap } from "../wire/envelope.ts";
import { readInside } from "./read-inside.ts";

/** Files that are open at once: a question to many indexes asks for hundreds, more than some systems allow. */
const mostOpen = 32;

/**
 * A portal in a folder on a disk, which may be anybody's.
 * @param base address under which the folder is published, ending in `/`; default: pages are named by their files
 */
export function inFolder(folder: string, base?: URL): Source {
  const root = pathToFileURL(join(folder, "/"));
  const lanes = Array.from({ length: mostOpen }, () => Promise.resolve());
  let turn = 0;
  return {
    url: (path) => (base ? new URL(path, base) : new URL(fileOf(path), root)).href,
    read(path, { signal }) {
      const lane = turn++ % mostOpen;
      const bytes = (lanes[lane] as Promise<void>).then(() => readFile(folder, path, signal));
      lanes[lane] = bytes.then(nothing, nothing);
      return bytes;
    },
  };
}

async function readFile(folder: string, path: string, signal: AbortSignal): Promise<Uint8Array> {
  const file = await readInside(folder, decodeURIComponent(path), mostBytes, signal);
  return unpack(unwrap(path, file));
}

function nothing(): void {}
