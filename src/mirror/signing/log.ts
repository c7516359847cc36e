import { createHash } from "node:crypto";
import { isOlder } from "../statement/manifest.ts";
import type { PublicKey, SigningKey } from "./minisign.ts";

/** A state that was signed. */
export interface LogEntry {
  serial: number;
  day: string;
  /** SHA-256 of `MANIFEST.txt`. */
  manifest: string;
  /** SHA-256 of the line before; of the first, zeros. */
  before: string;
  signature: Buffer;
  /** What is signed: the line up to the signature. */
  signed: string;
}

/** What is wrong with a line of a log. */
export type LogFault = "malformed" | "broken" | "older" | "signature";

const nothingBefore = "0".repeat(64);
const form =
  /^((0|[1-9]\d{0,14}) (\d{4}-\d{2}-\d{2}) ([\da-f]{64}) ([\da-f]{64})) ([A-Za-z\d+/]{86}==)$/;

/**
 * Reads a log: every line goes on from the one before, and no state is older than it.
 * @param key whose signature each line has to bear; null: that is not looked at
 * @returns its entries, or what is wrong first and in which line, counted from 1
 */
export function readLog(
  text: string,
  key: PublicKey | null,
): LogEntry[] | { line: number; fault: LogFault } {
  const lines = text.split("\n");
  if (lines.pop() !== "") return { line: lines.length + 1, fault: "malformed" };
  const entries: LogEntry[] = [];
  let before = nothingBefore;
  for (const [at, line] of lines.entries()) {
    const entry = parseLine(line);
    const last = entries.at(-1);
    const wrong = (fault: LogFault) => ({ line: at + 1, fault });
    if (!entry) return wrong("malformed");
    if (entry.before !== before) return wrong("broken");
    if (last && isOlder(entry, last)) return wrong("older");
    if (key && !key.isSignature(Buffer.from(entry.signed), entry.signature)) {
      return wrong("signature");
    }
    entries.push(entry);
    before = sha256(line);
  }
  return entries;
}

/**
 * A log with a state that is signed now; the same where that is its last state already.
 * @param log which can be read
 */
export function continuedLog(
  log: string,
  state: Pick<LogEntry, "serial" | "day" | "manifest">,
  key: SigningKey,
): string {
  const line = log.split("\n").at(-2);
  const last = line === undefined ? null : parseLine(line);
  if (last?.manifest === state.manifest) return log;
  const before = line === undefined ? nothingBefore : sha256(line);
  const signed = [state.serial, state.day, state.manifest, before].join(" ");
  return `${log}${signed} ${key.sign(Buffer.from(signed)).toString("base64")}\n`;
}

function parseLine(line: string): LogEntry | null {
  const [, signed = "", serial, day = "", manifest = "", before = "", signature = ""] =
    form.exec(line) ?? [];
  if (serial === undefined) return null;
  const bytes = Buffer.from(signature, "base64");
  return { serial: Number(serial), day, manifest, before, signature: bytes, signed };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
