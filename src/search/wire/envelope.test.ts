import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesOf, receiver, unwrap, wrap } from "./envelope.ts";

const path = "pagefind/2018-0a1b2c3d4e5f/0.js";
const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const anyBytes = fc.uint8Array({ maxLength: 3000 });

/** As browsers decode windows-1252, by the table of the WHATWG. */
const tableOf80 = [
  ..."20AC 0081 201A 0192 201E 2026 2020 2021 02C6 2030 0160 2039 0152 008D 017D 008F".split(" "),
  ..."0090 2018 2019 201C 201D 2022 2013 2014 02DC 2122 0161 203A 0153 009D 017E 0178".split(" "),
].map((code) => String.fromCharCode(Number.parseInt(code, 16)));
const decoded = (file: Uint8Array) =>
  Array.from(file, (byte) => tableOf80[byte - 0x80] ?? String.fromCharCode(byte)).join("");

/** What the script hands over when it is run. */
function handedOver(file: Uint8Array): unknown[] {
  const calls: unknown[] = [];
  new Function(receiver, decoded(file))((...given: unknown[]) => calls.push(...given));
  return calls;
}

describe("an enveloped file", () => {
  test("gives every byte back, fetched or run as a script", () => {
    const file = wrap(path, every);
    expect(unwrap(path, file)).toEqual(every);
    const [name, text] = handedOver(file);
    expect(name).toBe(path);
    expect(bytesOf(text as string)).toEqual(every);
  });

  test("gives back whatever it was made of, both ways", () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const file = wrap(path, bytes);
        expect(unwrap(path, file)).toEqual(bytes);
        expect(bytesOf(handedOver(file)[1] as string)).toEqual(bytes);
      }),
    );
  });

  test("is a fiftieth longer than random bytes, and on one line", () => {
    const bytes = Uint8Array.from({ length: 65_536 }, (_, at) => ((at * 7919) % 251) ^ (at >> 8));
    const file = wrap(path, bytes);
    expect(file.length).toBeLessThan(bytes.length * 1.02);
    expect(file.indexOf(0x0a)).toBe(file.length - 1);
    expect(file.includes(0x0d)).toBe(false);
  });

  test("says which file it is: another is refused, and so is half of one", () => {
    const file = wrap(path, every);
    expect(() => unwrap("pagefind/manifest.js", file)).toThrow("not pagefind/manifest.js");
    for (const end of [0, 1, 10, 100, file.length - 1]) {
      expect(() => unwrap(path, file.subarray(0, end))).toThrow(TypeError);
    }
    expect(() => unwrap(path, Buffer.from("<!doctype html><h1>维护中</h1>"))).toThrow(TypeError);
  });

  test("no byte but the four is read behind a backslash", () => {
    const [before, after] = [Buffer.from(`${receiver}("${path}","a\\`), Buffer.from('b")\n')];
    for (const sign of every) {
      const file = Buffer.concat([before, Buffer.of(sign), after]);
      if ([...'nr"\\'].some((known) => known.charCodeAt(0) === sign)) unwrap(path, file);
      else expect(() => unwrap(path, file)).toThrow(TypeError);
    }
  });

  test("what was read in another encoding is refused, not guessed", () => {
    expect(() => bytesOf("汛")).toThrow("another encoding");
    expect(() => bytesOf("\ufffd")).toThrow("another encoding");
    expect(() => bytesOf("\x80")).toThrow("another encoding");
  });
});
