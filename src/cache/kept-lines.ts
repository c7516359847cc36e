import { createHash, hash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { writeWhole } from "./write-whole.ts";

const lineEnd = 0x0a;

/** Characters. */
const writtenAtOnce = 1_000_000;

/**
 * Reads what `saveLines` has kept.
 * @returns null when the file is missing, damaged or of another version: whoever kept it starts anew
 */
export async function loadLines<Line>(path: string, version: string): Promise<Line[] | null> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const end = bytes.lastIndexOf(lineEnd) + 1;
  const lines = bytes.subarray(0, end);
  if (bytes.toString("utf8", end) !== seal(version, hash("sha256", lines))) return null;
  const values: Line[] = [];
  // Line by line: as one string, what is known of a province would be too long for JavaScript.
  for (let start = 0; start < end; ) {
    const next = lines.indexOf(lineEnd, start);
    values.push(JSON.parse(lines.toString("utf8", start, next)));
    start = next + 1;
  }
  return values;
}

/** Keeps values, one a line, sealed with a version and a hash over all of them. */
export async function saveLines(
  path: string,
  version: string,
  values: Iterable<unknown>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, sealed(version, values));
}

function* sealed(version: string, values: Iterable<unknown>): Generator<string> {
  const whole = createHash("sha256");
  let lines = "";
  for (const value of values) {
    lines += `${JSON.stringify(value)}\n`;
    if (lines.length < writtenAtOnce) continue;
    whole.update(lines);
    yield lines;
    lines = "";
  }
  whole.update(lines);
  yield lines + seal(version, whole.digest("hex"));
}

function seal(version: string, sha256: string): string {
  return JSON.stringify([version, sha256]);
}
