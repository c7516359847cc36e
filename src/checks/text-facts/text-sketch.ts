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
/** A power of two. */
const shares = 64;
const base = 0x01000193;
/** Weight of the letter that leaves a stretch. */
const leaving = Array.from({ length: stretch }).reduce<number>(
  (power) => Math.imul(power, base),
  1,
);
const none = 0xffffffff;
/** `ff`: the digits of a share into which no stretch fell. */
const unknown = "f".charCodeAt(0) * 129;

/**
 * The sketch of a text by one-permutation MinHash: every stretch of eight letters or digits is hashed into one of
 * 64 shares, of which the least hash is kept. The part of equal shares estimates the part of common stretches.
 */
export function sketchOf(text: string): TextSketch {
  const letters = lettersOf(text);
  const least = new Uint32Array(shares).fill(none);
  let rolling = 0;
  for (let at = 0; at < letters.length; at++) {
    rolling = (Math.imul(rolling, base) + (letters[at] as number)) | 0;
    if (at >= stretch)
      rolling = (rolling - Math.imul(letters[at - stretch] as number, leaving)) | 0;
    if (at < stretch - 1) continue;
    const value = mixed(rolling);
    const share = value & (shares - 1);
    if (value < (least[share] as number)) least[share] = value;
  }
  const digits = Array.from(least, (value) => ((value >>> 6) & 0xff).toString(16).padStart(2, "0"));
  return {
    same: hash("sha256", letters).slice(0, 16),
    least: digits.join(""),
    characters: letters.length,
  };
}

/** The UTF-16 units of letters and digits; most are common Han characters. */
function lettersOf(text: string): Uint16Array {
  const letters = new Uint16Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x4e00 && unit <= 0x9fff) || isLetter(unit)) letters[count++] = unit;
  }
  return letters.subarray(0, count);
}

/** Of every UTF-16 unit that was asked for: 1 for letters and digits, 2 for others. */
const kinds = new Uint8Array(0x10000);

function isLetter(unit: number): boolean {
  if (kinds[unit] === 0) {
    kinds[unit] = /[\p{L}\p{N}\p{Cs}]/u.test(String.fromCharCode(unit)) ? 1 : 2;
  }
  return kinds[unit] === 1;
}

/** Spreads neighbouring values over all 32 bits. */
function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  const twice = Math.imul(once ^ (once >>> 12), 0x297a2d39);
  return (twice ^ (twice >>> 15)) >>> 0;
}

/** How much of two texts is common, from 0 to 1; an estimate, good to a tenth. */
export function likeness(a: TextSketch, b: TextSketch): number {
  if (a.same === b.same) return 1;
  let known = 0;
  let equal = 0;
  for (let at = 0; at < shares * 2; at += 2) {
    const left = a.least.charCodeAt(at) * 128 + a.least.charCodeAt(at + 1);
    const right = b.least.charCodeAt(at) * 128 + b.least.charCodeAt(at + 1);
    if (left === unknown && right === unknown) continue;
    known += 1;
    if (left === right) equal += 1;
  }
  return known === 0 ? 0 : equal / known;
}
