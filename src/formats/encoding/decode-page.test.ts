import { expect, test } from "vitest";
import { decodePage } from "./decode-page.ts";

const simplified =
  "青禾县人民政府关于印发防汛预案的通知，各乡镇人民政府：现将预案印发给你们。\r\n2023年5月8日\r\n";
const traditional = "青禾縣人民政府關於印發防汛預案的通知，各鄉鎮人民政府：\n";

/** GB18030 of the characters above: two bytes each, found by trying every pair once. */
function encode(text: string, encoding: "gb18030" | "big5"): Buffer {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  const bytes = Array.from(text, (character) =>
    character < "\u0080" ? [character.charCodeAt(0)] : (table.get(character) ?? [0x3f]),
  );
  return Buffer.from(bytes.flat());
}

function swapped(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

test.each([
  ["UTF-8", Buffer.from(simplified), simplified, "utf-8"],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${simplified}`), simplified, "utf-8"],
  ["GBK", encode(simplified, "gb18030"), simplified, "gb18030"],
  ["Big5", encode(traditional, "big5"), traditional, "big5"],
  ["UTF-16 LE with a mark", Buffer.from(`\ufeff${simplified}`, "utf16le"), simplified, "utf-16le"],
  ["UTF-16 BE with a mark", swapped(`\ufeff${simplified}`), simplified, "utf-16be"],
  ["UTF-16 LE without a mark", Buffer.from(simplified, "utf16le"), simplified, "utf-16le"],
  ["UTF-16 BE without a mark", swapped(simplified), simplified, "utf-16be"],
])("%s is read without being told", (_, bytes, text, encoding) => {
  expect(decodePage(bytes)).toEqual({ text, encoding, lost: 0 });
});

test.each([
  ["Big5 said to be GBK", traditional, "big5", "gb2312"],
  ["GBK said to be UTF-8", simplified, "gb18030", "utf-8"],
  ["GBK said to be something that is no encoding", simplified, "gb18030", "x-none"],
  ["GBK said to be GB2312", simplified, "gb18030", "gb2312"],
] as const)("%s is read by what it holds", (_, text, encoding, declared) => {
  const html = `<meta charset="${declared}"><p>${text}`;
  expect(decodePage(encode(html, encoding)).text).toBe(html);
});

test("four-byte characters of GB18030 are read", () => {
  const rare = Buffer.from([0x95, 0x32, 0x82, 0x36]);
  const text = decodePage(Buffer.concat([encode(simplified, "gb18030"), rare])).text;
  expect(text).toBe(`${simplified}\u{20000}`);
});

test("a text cut in the middle of a character is read, and what is lost is counted", () => {
  const bytes = encode(simplified.repeat(5), "gb18030");
  const cut = decodePage(Buffer.concat([bytes.subarray(0, 61), bytes.subarray(62, -2)]));
  expect(cut.lost).toBeGreaterThan(0);
  expect(cut.lost).toBeLessThan(3);
});

test("bytes that are no text are refused", () => {
  const noise = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * at * 7919) % 256));
  expect(() => decodePage(noise)).toThrow("unknown-encoding");
  expect(() => decodePage(Buffer.alloc(5000))).toThrow("unknown-encoding");
});
