import { hash } from "node:crypto";
import { join } from "node:path";
import type { Output } from "../output/output.ts";
import { manifest, manifestLog, manifestSignature } from "../portal/addresses/mirror-addresses.ts";
import { readKept } from "../state/read-kept.ts";
import { writeVerifier } from "./build-verifier.ts";
import { writeLists } from "./lists/write-lists.ts";
import { continuedLog, readLog } from "./signing/log.ts";
import {
  idText,
  parsePublicKey,
  parseSignature,
  type SigningKey,
  signatureText,
} from "./signing/minisign.ts";
import { SigningError } from "./signing/signing-error.ts";
import { isOlder, manifestText, type PortalState } from "./statement/manifest.ts";

/** With what the state of an output is signed. */
export interface Signing {
  key: SigningKey;
  /** Log of the states that were signed before; null: the one in the last output. */
  log: string | null;
}

/** Bytes. */
const largestLog = 50_000_000;
const largestSignature = 10_000;

/**
 * Writes what an output says of itself: the program that checks a copy, the lists of all files, `MANIFEST.txt`, its
 * signature and the log of what was signed. To be called when all other files have been written.
 * @param last folder of the last output: what was signed in it goes on
 * @returns whether a log was begun, there being none to go on from
 * @throws {SigningError} when the log cannot be continued
 */
export async function writeManifest(
  output: Output,
  state: PortalState,
  signing: Signing | null,
  last: string,
): Promise<boolean> {
  await writeVerifier(output);
  const lists = await writeLists(output);
  const text = manifestText({ ...state, ...lists });
  await output.file(manifest, text);
  const log = textOf(signing?.log ?? join(last, manifestLog), largestLog);
  if (signing) {
    const { serial, day } = state;
    const entry = { serial, day, manifest: hash("sha256", text) };
    assertGoesOn(log ?? "", entry, signing);
    const comment = `serial:${serial}\tday:${day}\tfile:${manifest}`;
    await output.file(manifestLog, continuedLog(log ?? "", entry, signing.key));
    await output.file(manifestSignature, signatureText(signing.key, Buffer.from(text), comment));
    return log === null || log === "";
  }
  // What was signed stays on record, and a signature as long as it is of this state.
  if (log && Array.isArray(readLog(log, null))) await output.file(manifestLog, log);
  const signature = textOf(join(last, manifestSignature), largestSignature);
  const isSameState = textOf(join(last, manifest), largestSignature) === text;
  if (isSameState && signature !== null && parseSignature(signature)) {
    await output.file(manifestSignature, signature);
  }
  return false;
}

/**
 * Whether a key is that of the portal.
 * @param own `signingKey` of portal.yaml; empty: it has none
 * @throws {SigningError} when it is another
 */
export function assertOwnKey({ public: key }: SigningKey, own: string): void {
  if (own === "" || key.text === own) return;
  const wanted = parsePublicKey(own);
  throw new SigningError("other-key", idText(key.id), wanted ? idText(wanted.id) : own);
}

/** A log may come from anywhere: only what was signed with the same key is continued. @throws {SigningError} */
function assertGoesOn(
  log: string,
  state: { serial: number; day: string },
  { key, log: place }: Signing,
): void {
  const entries = readLog(log, key.public);
  if (!Array.isArray(entries)) {
    throw new SigningError("broken-log", String(entries.line), place ?? manifestLog);
  }
  const last = entries.at(-1);
  const told = ({ serial, day }: { serial: number; day: string }) => `${serial} (${day})`;
  if (last && isOlder(state, last)) {
    throw new SigningError("older-than-log", told(state), told(last));
  }
}

/** Null where there is none, or nothing that a build writes. */
function textOf(path: string, limit: number): string | null {
  try {
    return readKept(path, limit)?.toString() ?? null;
  } catch {
    return null;
  }
}
