import { createHash } from "node:crypto";
import { byBytes } from "../lists/byte-order.ts";
import { parseListLine } from "../lists/list-line.ts";
import type { Problems } from "./problem.ts";
import { piecesOf } from "./read-file.ts";

/** Bytes of a list: of ten million files. */
const longestList = 2_000_000_000;
/** Bytes of a line, far more than a path may have. */
const longestLine = 20_000;
/** Lines that are wrong are told one by one, so many of them. */
const mostTold = 20;

/** A line of a list. */
export interface Listed {
  path: string;
  hash: string;
}

/** Of a list that was read to its end. */
export interface ListEnd {
  sha256: string;
  lines: number;
}

/**
 * The lines of a list as they come; those that are wrong are told and left out.
 * @returns at the end, what the whole list is
 * @throws {FileError} when it is no file, cannot be read, or is too large
 */
export function* readList(
  folder: string,
  name: string,
  problems: Problems,
): Generator<Listed, ListEnd> {
  const whole = createHash("sha256");
  let [lines, wrong] = [0, 0];
  let last = "";
  const tell = (kind: "list-line" | "list-order") => {
    if (++wrong <= mostTold) problems.add({ kind, path: name, values: { line: lines } });
  };
  for (const line of linesOf(`${folder}/${name}`, (piece) => whole.update(piece))) {
    lines++;
    const listed = line === null ? null : parseListLine(line);
    if (!listed) tell("list-line");
    else if (last !== "" && byBytes(listed.path, last) <= 0) tell("list-order");
    else {
      last = listed.path;
      yield listed;
    }
  }
  if (wrong > mostTold) {
    problems.add({ kind: "list-fault-count", path: name, values: { count: wrong } });
  }
  return { sha256: whole.digest("hex"), lines };
}

/** Lines without their ends; null for one that is too long, is not UTF-8, or has no end. */
function* linesOf(path: string, onPiece: (piece: Buffer) => void): Generator<string | null> {
  let rest: Buffer = Buffer.alloc(0);
  // Of a line that is too long only its end is looked for.
  let isLong = false;
  for (const piece of piecesOf(path, longestList)) {
    onPiece(piece);
    let start = 0;
    for (let end = piece.indexOf(0x0a); end !== -1; end = piece.indexOf(0x0a, start)) {
      const bytes = piece.subarray(start, end);
      const line = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
      yield isLong || line.length > longestLine ? null : utf8(line);
      rest = Buffer.alloc(0);
      isLong = false;
      start = end + 1;
    }
    const left = piece.subarray(start);
    isLong ||= rest.length + left.length > longestLine;
    rest = isLong ? Buffer.alloc(0) : Buffer.concat([rest, left]);
  }
  if (isLong || rest.length > 0) yield null;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function utf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
