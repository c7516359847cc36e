import fc from "fast-check";
import { expect, test } from "vitest";
import { foldedName, safeName } from "./safe-name.ts";

test.each([
  ["CON", ".pdf", "_CON.pdf"],
  ["nul.tar", ".zip", "_nul.tar.zip"],
  ["com¹", ".txt", "_com¹.txt"],
  ["清单 .", ".csv", "清单.csv"],
  [" . ", ".csv", "_.csv"],
  ["a:b", ".csv", "a_b.csv"],
  ["问：答?", ".csv", "问：答_.csv"],
  ["..\\x", ".docx", "__x.docx"],
  ["..", "", "_"],
  ["\u202egpj", ".exe", "_gpj.exe"],
  ["防汛预案", ".pdf", "防汛预案.pdf"],
  ["CONTENT", ".pdf", "CONTENT.pdf"],
])("%j with %j is written %j", (stem, extension, wanted) => {
  expect(safeName(stem, extension)).toBe(wanted);
});

test("whatever a name holds, every system takes what is made of it", () => {
  const forbidden = /[\\/:*?"<>|\p{C}]|[. ]$|^\s|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (stem) => {
      const name = safeName(stem, ".pdf");
      expect(name).not.toMatch(forbidden);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }),
  );
});

test("names that Windows or macOS take for one are one", () => {
  expect(foldedName("Biao\u0301.CSV")).toBe(foldedName("biaó.csv"));
});
