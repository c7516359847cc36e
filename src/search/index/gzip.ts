import { promisify } from "node:util";
import { gzip, gzipSync } from "node:zlib";

const compress = promisify(gzip);

/** The byte of a gzip header that names the system it was written on (RFC 1952, 2.3.1), and 3: Unix. */
const systemByte = 9;
const unix = 3;

/** Packs what is large, as small as it gets, in another thread. Packed here, since not every host compresses what it serves. */
export async function packLarge(text: string): Promise<Uint8Array> {
  return ofNoSystem(await compress(text, { level: 9 }));
}

/**
 * Packs what is small: to hand each over to another thread and wait would cost as much again. The next levels up take
 * three quarters longer for a thirtieth.
 */
export function packSmall(bytes: Uint8Array): Uint8Array {
  return ofNoSystem(gzipSync(bytes, { level: 4 }));
}

/** The same bytes on every system. */
function ofNoSystem(packed: Uint8Array): Uint8Array {
  packed[systemByte] = unix;
  return packed;
}
