/** Bytes a file of the search may have, packed or not; the largest of 100,000 documents has a tenth of it. */
export const mostBytes = 128 * 1024 * 1024;

/**
 * The bytes of what was handed over, unpacked.
 * @throws when it is damaged, or larger than any file of the search: what is packed may unpack to a thousandfold
 */
export async function unpack(bytes: Uint8Array, limit = mostBytes): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  // Not from a Blob, which browsers keep in another process: that took three to four times as long.
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes as Uint8Array<ArrayBuffer>);
      controller.close();
    },
  });
  return readBounded(packed.pipeThrough(new DecompressionStream("gzip")), limit);
}

/** Reads to the end, or stops as soon as more has come than is allowed. */
export async function readBounded(
  stream: ReadableStream<Uint8Array>,
  limit = mostBytes,
): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new RangeError(`more than ${limit} bytes`);
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
