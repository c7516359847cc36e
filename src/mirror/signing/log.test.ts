import { expect, test } from "vitest";
import { continuedLog, readLog } from "./log.ts";
import { keyFiles, parseSecretKey, type SigningKey } from "./minisign.ts";

const keyOf = (seed: number) =>
  parseSecretKey(keyFiles(Buffer.alloc(32, seed), Buffer.alloc(8, seed)).secret) as SigningKey;
const key = keyOf(1);
const state = (serial: number) => {
  return { serial, day: "2026-11-22", manifest: String(serial).padStart(64, "0") };
};
const log = [1, 2, 3].reduce((text, serial) => continuedLog(text, state(serial), key), "");

test("a log goes on line by line, and says nothing of a state twice", () => {
  const entries = readLog(log, key.public);
  expect(Array.isArray(entries) && entries.map(({ serial }) => serial)).toEqual([1, 2, 3]);
  expect(continuedLog(log, state(3), key)).toBe(log);
  expect(continuedLog(log, state(4), key).startsWith(log)).toBe(true);
});

test("an empty log has no state", () => {
  expect(readLog("", key.public)).toEqual([]);
});

const lines = log.split("\n");

test.each([
  ["a line that is gone", [lines[0], lines[2], ""], { line: 2, fault: "broken" }],
  ["the first gone", [lines[1], lines[2], ""], { line: 1, fault: "broken" }],
  [
    "an edited line",
    [lines[0]?.replace("2026", "2025"), ...lines.slice(1)],
    { line: 1, fault: "signature" },
  ],
  ["lines in another order", [lines[1], lines[0], lines[2], ""], { line: 1, fault: "broken" }],
  ["no end", [lines[0], lines[1]], { line: 2, fault: "malformed" }],
  ["a line of something else", [...lines.slice(0, 3), "x", ""], { line: 4, fault: "malformed" }],
])("%s is seen", (_, changed, fault) => {
  expect(readLog(changed.join("\n"), key.public)).toEqual(fault);
});

test("a line that is older than the one before, and one of another key, are seen", () => {
  expect(readLog(continuedLog(log, state(2), key), null)).toEqual({ line: 4, fault: "older" });
  const forged = continuedLog(log, state(4), keyOf(2));
  expect(readLog(forged, key.public)).toEqual({ line: 4, fault: "signature" });
  expect(readLog(forged, null)).toHaveLength(4);
});
