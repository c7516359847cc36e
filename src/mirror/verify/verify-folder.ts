import { createHash } from "node:crypto";
import {
  manifestBlocks,
  manifest as manifestFile,
  manifestLists,
  manifestLog,
  manifestSignature,
} from "../../portal/addresses/mirror-addresses.ts";
import { readLog } from "../signing/log.ts";
import { idText, isSigned, type PublicKey, parseSignature } from "../signing/minisign.ts";
import { isOlder, type Manifest, parseManifest } from "../statement/manifest.ts";
import { type Algorithm, compareFiles } from "./compare-files.ts";
import { compareZips } from "./compare-zips.ts";
import { type Problem, Problems } from "./problem.ts";
import { bytesOf, FileError, piecesOf } from "./read-file.ts";

/** What a copy is compared with, besides itself. */
export interface VerifyOptions {
  /** Of whom the copy is said to be; null: signatures are not checked. */
  key: PublicKey | null;
  /** A state that was there before; null: none is known. */
  since: KnownManifest | null;
  algorithm: Algorithm;
}

/** A `MANIFEST.txt` that was read. */
export interface KnownManifest extends Manifest {
  /** Of its own bytes. */
  ownSha256: string;
}

/** What was found. */
export interface Verification {
  /** Null where it cannot be read. */
  manifest: KnownManifest | null;
  algorithm: Algorithm;
  /** Files that are as they were built, and bytes of all that are listed and there. */
  files: number;
  bytes: number;
  /** Put there by the system; it does no harm. */
  ofSystem: number;
  /** Files in the folder of ZIPs that are as their own list says; none: there is no such list. */
  zips?: number;
  signature: "none" | "not-checked" | "good" | "bad";
  /** Number of the key that was given. */
  key: string | null;
  /** How many states the log names; null: there is none, or it is broken. */
  states: number | null;
  problems: Problem[];
  /** Those that are not among them. */
  more: number;
}

/** Bytes. */
export const largestManifest = 100_000;
export const largestLog = 50_000_000;
const largestList = 2_000_000_000;

/**
 * Compares a copy of a portal with what it says of itself, and tells all that is wrong with it at once. Nothing in it is
 * believed: links are not followed, pipes not waited for, and memory does not grow with what there is.
 * @throws when the folder is none
 */
export function verifyFolder(
  folder: string,
  { key, since, algorithm }: VerifyOptions,
): Verification {
  const problems = new Problems();
  const bytes = readOrNull(folder, manifestFile, largestManifest);
  const manifest = bytes && knownManifest(bytes);
  if (bytes === null) problems.add({ kind: "no-manifest", path: manifestFile });
  if (typeof manifest === "number") {
    problems.add({ kind: "manifest-line", path: manifestFile, values: { line: manifest } });
  }
  const known = typeof manifest === "number" ? null : manifest;
  const signature = signatureOf(folder, bytes ?? Buffer.alloc(0), key, problems);
  const states = statesOf(folder, bytes, signature !== "none", key, problems);
  const {
    list,
    zips: inZipFolder,
    ...compared
  } = compareFiles(folder, algorithm, known?.bytes ?? Number.POSITIVE_INFINITY, problems);
  const zips = compareZips(folder, inZipFolder, key, problems);
  if (known) {
    for (const each of Object.keys(manifestLists) as Algorithm[]) {
      const found = each === algorithm ? list?.sha256 : sha256OfList(folder, each, problems);
      if (found !== undefined && found !== known[each]) {
        problems.add({ kind: "list-hash", path: manifestLists[each] });
      }
    }
    const blocks = sha256Of(folder, manifestBlocks, problems);
    if (blocks !== undefined && blocks !== known.blocks) {
      problems.add({ kind: "list-hash", path: manifestBlocks });
    }
    if (list && list.lines !== known.files) tellCount("files", known.files, list.lines);
    // Where a file is wrong, so is the sum: the manifest is to blame only if a file alone has more than all should have.
    const isOfManifest = compared.files === list?.lines || compared.largest > known.bytes;
    if (list && isOfManifest && compared.bytes !== known.bytes) {
      tellCount("bytes", known.bytes, compared.bytes);
    }
    if (since) compareWithSince(known, since, problems);
  }
  const { more } = problems;
  const keyText = key && idText(key.id);
  const { files, bytes: size, ofSystem } = compared;
  const found = { files, bytes: size, ofSystem, signature, key: keyText, states };
  const besides = zips === null ? {} : { zips };
  return { manifest: known, algorithm, ...found, ...besides, problems: problems.all(), more };

  function tellCount(kind: "files" | "bytes", wanted: number, found: number) {
    const difference = found > wanted ? `+${found - wanted}` : `${found - wanted}`;
    problems.add({ kind, path: manifestFile, values: { wanted, found, difference } });
  }
}

/** Reads a `MANIFEST.txt`. @returns the number of the first line that is not as it should be */
export function knownManifest(bytes: Buffer): KnownManifest | number {
  const manifest = parseManifest(bytes.toString());
  return typeof manifest === "number" ? manifest : { ...manifest, ownSha256: sha256(bytes) };
}

/** Looks at the signature of a `MANIFEST.txt`; what is wrong with it is told. */
export function signatureOf(
  folder: string,
  manifest: Buffer,
  key: PublicKey | null,
  problems: Problems,
): Verification["signature"] {
  const text = readOrNull(folder, manifestSignature, largestManifest)?.toString();
  const bad = (problem: Omit<Problem, "path">) => {
    problems.add({ ...problem, path: manifestSignature });
    return "bad" as const;
  };
  if (text === undefined) {
    if (key) bad({ kind: "signature-missing" });
    return "none";
  }
  const signature = parseSignature(text);
  if (!signature) return bad({ kind: "signature-form" });
  if (!key) return "not-checked";
  if (!signature.id.equals(key.id)) {
    const values = { found: idText(signature.id), wanted: idText(key.id) };
    return bad({ kind: "signature-key", values });
  }
  return isSigned(key, manifest, signature) ? "good" : bad({ kind: "signature-wrong" });
}

/** Looks at the log of signed states. @returns how many it names; null: there is none, or it is broken, which is told */
export function statesOf(
  folder: string,
  manifest: Buffer | null,
  hasSignature: boolean,
  key: PublicKey | null,
  problems: Problems,
): number | null {
  const text = readOrNull(folder, manifestLog, largestLog)?.toString();
  if (text === undefined) {
    if (hasSignature) problems.add({ kind: "log-missing", path: manifestLog });
    return null;
  }
  const log = readLog(text, key);
  if (!Array.isArray(log)) {
    const { line, fault } = log;
    problems.add({ kind: `log-${fault}`, path: manifestLog, values: { line } });
    return null;
  }
  const isLast = manifest !== null && log.at(-1)?.manifest === sha256(manifest);
  if (hasSignature && !isLast) problems.add({ kind: "log-end", path: manifestLog });
  return log.length;
}

function compareWithSince(found: KnownManifest, since: KnownManifest, problems: Problems): void {
  const { serial, day } = found;
  const isSameState = serial === since.serial && day === since.day;
  if (isOlder(found, since)) {
    const values = { serial, day, sinceSerial: since.serial, sinceDay: since.day };
    problems.add({ kind: "rollback", path: manifestFile, values });
  } else if (isSameState && found.ownSha256 !== since.ownSha256) {
    problems.add({ kind: "other-content", path: manifestFile, values: { serial, day } });
  }
}

/** No file stands there. */
const absent = new Set(["ENOENT", "ENOTDIR", "EISDIR", "not-a-file"]);

/** SHA-256 of a list itself; undefined where it cannot be read, which is told. */
export function sha256OfList(folder: string, algorithm: Algorithm, problems: Problems) {
  return sha256Of(folder, manifestLists[algorithm], problems);
}

function sha256Of(folder: string, path: string, problems: Problems): string | undefined {
  const hash = createHash("sha256");
  try {
    for (const piece of piecesOf(`${folder}/${path}`, largestList)) hash.update(piece);
    return hash.digest("hex");
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { code } = error;
    if (code === "too-large") problems.add({ kind: "list-size", path });
    else if (absent.has(code)) problems.add({ kind: "missing", path });
    else problems.add({ kind: "unreadable", path, values: { code } });
    return undefined;
  }
}

function readOrNull(folder: string, path: string, limit: number): Buffer | null {
  try {
    return bytesOf(`${folder}/${path}`, limit);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return null;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
