import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isExecutable, nativeFormat } from "./native-format.ts";
import { systems } from "./systems.ts";

/** The first bytes of a file, others zero. */
function head(...parts: [at: number, bytes: number[]][]): Uint8Array {
  const bytes = new Uint8Array(512);
  for (const [at, part] of parts) bytes.set(part, at);
  return bytes;
}

const elf = (machine: number) => head([0, [0x7f, 0x45, 0x4c, 0x46]], [18, [machine]]);
const machO = (processor: number) => head([0, [0xcf, 0xfa, 0xed, 0xfe]], [4, [processor, 0, 0, 1]]);
const pe = (machine: [number, number]) =>
  head([0, [0x4d, 0x5a]], [60, [128]], [128, [0x50, 0x45, 0, 0, ...machine]]);

test("what a file was compiled for is told by its first bytes", () => {
  expect(nativeFormat(elf(62))).toBe("elf x64");
  expect(nativeFormat(elf(183))).toBe("elf arm64");
  expect(nativeFormat(elf(3))).toBe("another system");
  expect(nativeFormat(machO(7))).toBe("mach-o x64");
  expect(nativeFormat(machO(12))).toBe("mach-o arm64");
  expect(nativeFormat(head([0, [0xca, 0xfe, 0xba, 0xbe]]))).toBe("mach-o universal");
  expect(nativeFormat(pe([0x64, 0x86]))).toBe("pe x64");
  expect(nativeFormat(pe([0x4c, 0x01]))).toBe("another system");
});

test("a text is none, not even one that begins as programs of Windows do", () => {
  const text = new TextEncoder().encode(`MZ ${"and more of it ".repeat(20)}`);
  expect(nativeFormat(text)).toBeNull();
  expect(nativeFormat(new Uint8Array(3))).toBeNull();
});

test("the Node that runs this is of one of the systems, or of none", () => {
  const own = systems.find(({ os, cpu }) => os === process.platform && cpu === process.arch);
  const format = nativeFormat(readFileSync(process.execPath).subarray(0, 4096));
  expect(own === undefined || own.formats.some((known) => known === format)).toBe(true);
});

test("what is compiled, or says what runs it, can be run", () => {
  expect(isExecutable(elf(62))).toBe(true);
  expect(isExecutable(new TextEncoder().encode("#!/bin/sh\n"))).toBe(true);
  expect(isExecutable(new TextEncoder().encode("export {};\n"))).toBe(false);
  expect(isExecutable(new Uint8Array())).toBe(false);
});
