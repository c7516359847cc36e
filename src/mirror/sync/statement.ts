import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  manifest as manifestFile,
  manifestLog,
  manifestSignature,
} from "../../portal/addresses/mirror-addresses.ts";
import type { PublicKey } from "../signing/minisign.ts";
import { type Problem, Problems, problemText } from "../verify/problem.ts";
import { bytesOf, FileError } from "../verify/read-file.ts";
import {
  type KnownManifest,
  knownManifest,
  largestLog,
  largestManifest,
  signatureOf,
  statesOf,
} from "../verify/verify-folder.ts";
import { againstNext } from "./goes-on.ts";
import type { Host } from "./host/host.ts";
import { SyncError, type ToldProblem } from "./sync-error.ts";

/** Which state a host offers, as far as its statement proves it. */
export interface Offer {
  manifest: KnownManifest;
  /** `MANIFEST.txt`, and where there are some its signature and the log: they stand in the folder of the statement. */
  files: string[];
  signature: "none" | "not-checked" | "good";
  /** The mirror holds this state, and says so itself: nothing more was asked for. */
  isOwn: boolean;
}

/** What a mirror says of itself. @returns null for a folder that is empty @throws {SyncError} */
export function ownManifest(folder: string): KnownManifest | null {
  const bytes = readOrNull(join(folder, manifestFile), largestManifest);
  if (bytes === null) return null;
  const manifest = knownManifest(bytes);
  if (typeof manifest === "number") throw new SyncError("own-manifest", { line: manifest });
  return manifest;
}

/**
 * Asks a host which state it offers, and whether that can be believed and goes on from what the mirror holds.
 * @param into folder that its statement is written to
 * @throws {SyncError} when it is not to be believed
 * @throws {HostError} when the host gives nothing
 */
export async function offerOf(
  host: Host,
  { folder, into, key }: { folder: string; into: string; key: PublicKey | null },
): Promise<Offer> {
  const own = ownManifest(folder);
  const bytes = await host.whole(manifestFile, largestManifest);
  const manifest = bytes === null ? 1 : knownManifest(bytes);
  // A host may answer whatever is asked with a page of its own.
  if (bytes === null || manifest === 1)
    throw new SyncError("no-manifest", { url: host.folder.href });
  if (typeof manifest === "number") {
    const problem = { kind: "manifest-line", path: manifestFile, values: { line: manifest } };
    throw new SyncError("statement", {}, told([problem as Problem]));
  }
  if (own?.ownSha256 === manifest.ownSha256) {
    const { problems, signature } = looked(folder, bytes, key);
    if (problems.length === 0 && signature !== "bad") {
      return { manifest, files: [], signature, isOwn: true };
    }
  }
  const files = await statementInto(into, host, bytes);
  const { problems, signature } = looked(into, bytes, key);
  if (problems.length > 0 || signature === "bad") {
    throw new SyncError("statement", {}, told(problems));
  }
  if (own) assertGoesOn({ own, folder }, { manifest, into }, key);
  return { manifest, files, signature, isOwn: false };
}

function looked(folder: string, bytes: Buffer, key: PublicKey | null) {
  const problems = new Problems();
  const signature = signatureOf(folder, bytes, key, problems);
  statesOf(folder, bytes, signature !== "none", key, problems);
  return { problems: problems.all(), signature };
}

async function statementInto(into: string, host: Host, bytes: Buffer): Promise<string[]> {
  mkdirSync(into, { recursive: true });
  const parts = [
    [manifestFile, bytes],
    [manifestSignature, await host.whole(manifestSignature, largestManifest)],
    [manifestLog, await host.whole(manifestLog, largestLog)],
  ] as const;
  return parts.flatMap(([name, content]) => {
    rmSync(join(into, name), { force: true });
    if (content === null) return [];
    writeFileSync(join(into, name), content);
    return [name];
  });
}

/** @throws {SyncError} */
function assertGoesOn(
  { own, folder }: { own: KnownManifest; folder: string },
  { manifest, into }: { manifest: KnownManifest; into: string },
  key: PublicKey | null,
): void {
  const logIn = (place: string) =>
    readOrNull(join(place, manifestLog), largestLog)?.toString() ?? "";
  const states = [
    { manifest: own, log: logIn(folder) },
    { manifest, log: logIn(into) },
  ] as const;
  const fault = againstNext(...states, key);
  if (fault === null) return;
  const { serial, day } = manifest;
  throw new SyncError(fault, { serial, day, ownSerial: own.serial, ownDay: own.day });
}

/** Problems as `verify` words them. */
export function told(problems: readonly Problem[]): ToldProblem[] {
  return problems.map((problem) => ({
    path: problem.path,
    words: { zh: problemText(problem, "zh"), en: problemText(problem, "en") },
  }));
}

function readOrNull(path: string, limit: number): Buffer | null {
  try {
    return bytesOf(path, limit);
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}
