import { createHash } from "node:crypto";
import { zipFolder, zipList, zipListSignature } from "../../portal/addresses/zip-addresses.ts";
import { idText, isSigned, type PublicKey, parseSignature } from "../signing/minisign.ts";
import type { Problems } from "./problem.ts";
import { bytesOf, FileError, piecesOf, sizeOf } from "./read-file.ts";
import { readList } from "./read-list.ts";

/** Bytes. */
const largestZipList = 10_000_000;
const largestSignature = 10_000;

/**
 * Compares the ZIPs beside a copy with the list of their own: the manifest cannot name them, since one of them holds it. A
 * copy without any is whole.
 * @param found paths of what stands in their folder
 * @param key null: signatures are not checked
 * @returns how many files are as the list says; null: there is no list
 */
export function compareZips(
  folder: string,
  found: ReadonlySet<string>,
  key: PublicKey | null,
  problems: Problems,
): number | null {
  const left = new Set(found);
  const isListed = left.delete(zipList);
  const hasSignature = left.delete(zipListSignature);
  let right = 0;
  if (isListed) {
    for (const { path: name, hash } of linesOf(folder, problems)) {
      const path = zipFolder + name;
      if (!left.delete(path)) {
        problems.add({ kind: "missing", path });
        continue;
      }
      try {
        const size = sizeOf(`${folder}/${path}`);
        if (sha256Of(`${folder}/${path}`) === hash) right++;
        else problems.add({ kind: size === 0 ? "empty" : "changed", path });
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        problems.add({ kind: "unreadable", path, values: { code: error.code } });
      }
    }
    if (hasSignature || key) checkSignature(folder, hasSignature, key, problems);
  } else if (hasSignature) left.add(zipListSignature);
  for (const path of left) problems.add({ kind: "extra", path });
  return isListed ? right : null;
}

function* linesOf(folder: string, problems: Problems) {
  try {
    if (sizeOf(`${folder}/${zipList}`) > largestZipList) throw new FileError("too-large");
    yield* readList(folder, zipList, problems);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    problems.add({ kind: error.code === "too-large" ? "list-size" : "no-list", path: zipList });
  }
}

function checkSignature(
  folder: string,
  hasSignature: boolean,
  key: PublicKey | null,
  problems: Problems,
): void {
  const path = zipListSignature;
  if (!hasSignature) {
    problems.add({ kind: "signature-missing", path });
    return;
  }
  try {
    const signature = parseSignature(bytesOf(`${folder}/${path}`, largestSignature).toString());
    if (!signature) problems.add({ kind: "signature-form", path });
    else if (key && !signature.id.equals(key.id)) {
      const values = { found: idText(signature.id), wanted: idText(key.id) };
      problems.add({ kind: "signature-key", path, values });
    } else if (key) {
      const list = bytesOf(`${folder}/${zipList}`, largestZipList);
      if (!isSigned(key, list, signature)) problems.add({ kind: "signature-wrong", path });
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    problems.add({ kind: "signature-form", path });
  }
}

function sha256Of(path: string): string {
  const hash = createHash("sha256");
  for (const piece of piecesOf(path)) hash.update(piece);
  return hash.digest("hex");
}
