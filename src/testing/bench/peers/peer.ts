import { mkdir, writeFile } from "node:fs/promises";
import { totalmem } from "node:os";
import { dirname, join } from "node:path";
import type { BuildCost } from "../cost/build-cost.ts";
import type { MadeContent } from "../made/make-content.ts";

/** Another program that makes a site of the same documents. */
export interface Peer {
  /** Name and versions, `Hugo 0.111.3 + Pagefind 1.6.0`; null where it is not installed. */
  name(): string | null;
  /**
   * Makes everything from nothing, and measures it.
   * @param folder where the site and its output go; not there yet
   * @param memoryLimit bytes of all its processes at which they are ended
   * @throws {Error} when it fails
   */
  measure(content: MadeContent, folder: string, memoryLimit: number): Promise<BuildCost>;
}

/** Writes the files of a peer's site. */
export async function writeSite(folder: string, files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

/** What became of a peer: what it cost, or why it failed. */
export type PeerOutcome = { cost: BuildCost; failure: null } | { cost: null; failure: string };

/** More than this of a machine's memory, and it would hardly come back. */
export const peerMemory = totalmem() * 0.7;

/** A failure is a result too: its first line, without the command. */
export async function outcomeOf(measured: Promise<BuildCost>): Promise<PeerOutcome> {
  try {
    return { cost: await measured, failure: null };
  } catch (error) {
    const { message } = error as Error;
    return { cost: null, failure: failureIn(message) };
  }
}

/** What a program that has ended says of it, in a line: `JavaScript heap out of memory`, or how it ended. */
function failureIn(message: string): string {
  const [ended = "", ...said] = message.split("\n");
  const reason = said.find((line) => /out of memory|too long|error/i.test(line));
  return (reason ?? ended.replace(/^.* ended with /, "ended with ")).trim().slice(0, 120);
}
