import { expect, test } from "vitest";
import { decodeText } from "./decode.ts";

const text = "---\ntitle: 甲\n---\n";

/** 甲乙丙 in GBK. */
const gbk = Buffer.from([0xbc, 0xd7, 0xd2, 0xd2, 0xb1, 0xfb]);

test("UTF-8 is read, and a byte order mark is dropped", () => {
  expect(decodeText(Buffer.from(text))).toEqual({ text });
  expect(decodeText(Buffer.from(`\uFEFF${text}`))).toEqual({ text });
  expect(decodeText(Buffer.alloc(0))).toEqual({ text: "" });
});

test("other encodings are named, with a mark or without", () => {
  const utf16 = Buffer.from(text, "utf16le");
  const found = (bytes: Buffer) => {
    const decoded = decodeText(bytes);
    return "fault" in decoded ? [decoded.fault.code, decoded.fault.values.found] : decoded;
  };
  expect(found(utf16)).toEqual(["file/not-utf-8", "UTF-16 LE"]);
  expect(found(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).toEqual([
    "file/not-utf-8",
    "UTF-16 LE",
  ]);
  expect(found(Buffer.from(utf16).swap16())).toEqual(["file/not-utf-8", "UTF-16 BE"]);
  expect(found(Buffer.concat([Buffer.from("---\ntitle: "), gbk]))).toEqual([
    "file/not-utf-8",
    "GBK (GB18030)",
  ]);
  expect(found(Buffer.from([0xe7, 0xff, 0xff]))).toEqual(["file/not-utf-8", ""]);
});

test("a NUL byte is told with its line", () => {
  expect(decodeText(Buffer.from("一\n二\n三\0"))).toEqual({
    fault: { code: "file/nul-byte", line: 3, values: {} },
  });
});
