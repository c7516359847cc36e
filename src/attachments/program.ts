/** Kinds of program by the bytes they begin with, read as Latin 1. */
const beginnings: readonly [name: string, start: RegExp][] = [
  // A text may begin with these two letters: a program has zeros soon after.
  ["EXE", /^MZ[^\0]{0,60}\0/s],
  ["ELF", /^\x7fELF/],
  ["Mach-O", /^(?:\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe)/],
  ["Java", /^\xca\xfe\xba\xbe/],
  ["LNK", /^L\0\0\0[^\0]{3}\0/],
  ["DEX", /^dex\n0/],
  ["script", /^(?:\xef\xbb\xbf)?#!\s*\/\S/],
  ["BAT", /^(?:\xef\xbb\xbf)?\s*@echo\s+o(?:n|ff)\b/i],
  ["PHP", /^(?:\xef\xbb\xbf)?\s*<\?php\b/i],
];

/** What kind of program a file is by its first bytes, whatever its name says; null: none that is known. */
export function programOf(head: Uint8Array): string | null {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("latin1");
  return beginnings.find(([, start]) => start.test(text))?.[0] ?? null;
}
