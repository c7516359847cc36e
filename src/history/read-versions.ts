import { gitOutput } from "./run-git.ts";

/** Bytes of a version that are kept: front-matter stands at the head. */
const headBytes = 65_536;
/** Versions asked for at once. */
const askedAtOnce = 2000;

const lineEnd = 0x0a;

/**
 * Reads the heads of versions of files by their ids. Nothing is held but what is given.
 * @param ids of blobs; one that git does not have, as in a clone without old versions, is passed over
 * @throws {GitError}
 */
export async function* readVersions(
  root: string,
  ids: readonly string[],
): AsyncGenerator<[id: string, head: string]> {
  for (let start = 0; start < ids.length; start += askedAtOnce) {
    const asked = ids.slice(start, start + askedAtOnce);
    yield* batch(gitOutput(root, ["cat-file", "--batch"], `${asked.join("\n")}\n`));
  }
}

/** Takes apart what `cat-file --batch` writes: `<id> blob <size>`, the bytes, a line end. */
async function* batch(output: AsyncIterable<Buffer>): AsyncGenerator<[id: string, head: string]> {
  let rest: Buffer = Buffer.alloc(0);
  let id = "";
  let head: Buffer[] = [];
  let kept = 0;
  /** Bytes of the present version still to come, its line end among them. */
  let left = 0;
  for await (const piece of output) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    for (;;) {
      if (left > 0) {
        const taken = bytes.subarray(0, left);
        if (kept < headBytes) {
          head.push(taken.subarray(0, headBytes - kept));
          kept += taken.length;
        }
        left -= taken.length;
        bytes = bytes.subarray(taken.length);
        if (left > 0) break;
        yield [id, Buffer.concat(head).toString()];
      }
      const end = bytes.indexOf(lineEnd);
      if (end === -1) break;
      const [name = "", type, size] = bytes.toString("utf8", 0, end).split(" ");
      bytes = bytes.subarray(end + 1);
      [id, head, kept, left] = [name, [], 0, type === "missing" ? 0 : Number(size) + 1];
    }
    rest = bytes;
  }
}
