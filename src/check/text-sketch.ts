import { hash } from "node:crypto";

/** So little of a text that it can be kept of every document, and enough to tell how like two texts are. */
export interface TextSketch {
  /** Of all letters and digits: equal texts have equal ones. */
  same: string;
  /** One least hash for each of 64 shares of the text's stretches, two hexadecimal digits each. */
  least: string;
  characters: number;
}

/** Letters and digits in a stretch. */
const stretch = 8;
const shares = 64;
const none = 0xffffffff;
/** Digits of a share into which no stretch fell. */
const unknown = "ff";
const factor = 0x01000193;

/**
 * The sketch of a text by one-permutation MinHash: every stretch of eight letters or digits is hashed into one of
 * 64 shares, of which the least hash is kept. The part of equal shares estimates the part of common stretches.
 */
export function sketchOf(text: string): TextSketch {
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, "");
  const least = new Uint32Array(shares).fill(none);
  for (let start = 0; start + stretch <= letters.length; start++) {
    let value = 0x811c9dc5;
    for (let at = start; at < start + stretch; at++) {
      value = Math.imul(value ^ letters.charCodeAt(at), factor);
    }
    value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
    value = (value ^ (value >>> 13)) >>> 0;
    const share = value % shares;
    if (value < (least[share] as number)) least[share] = value;
  }
  const digits = Array.from(least, (value) => ((value >>> 6) & 0xff).toString(16).padStart(2, "0"));
  return {
    same: hash("sha256", letters).slice(0, 16),
    least: digits.join(""),
    characters: letters.length,
  };
}

/** How much of two texts is common, from 0 to 1; an estimate, good to a tenth. */
export function likeness(a: TextSketch, b: TextSketch): number {
  if (a.same === b.same) return 1;
  let known = 0;
  let equal = 0;
  for (let at = 0; at < shares * 2; at += 2) {
    const [left, right] = [a.least.slice(at, at + 2), b.least.slice(at, at + 2)];
    if (left === unknown && right === unknown) continue;
    known += 1;
    if (left === right) equal += 1;
  }
  return known === 0 ? 0 : equal / known;
}
