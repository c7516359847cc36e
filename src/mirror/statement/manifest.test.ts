import fc from "fast-check";
import { expect, test } from "vitest";
import { type Manifest, manifestText, parseManifest } from "./manifest.ts";

const manifest: Manifest = {
  name: "政府信息公开",
  url: "https://www.qinghe.example/zwgk/",
  serial: 12,
  day: "2026-11-22",
  commit: "0a".repeat(20),
  program: "gongkai 1.0.0",
  files: 742,
  bytes: 3886738,
  sha256: "1".repeat(64),
  sm3: "2".repeat(64),
  blocks: "3".repeat(64),
};

test("a manifest is lines in one order", () => {
  expect(manifestText(manifest)).toBe(`format: gongkai-manifest/1
name: 政府信息公开
url: https://www.qinghe.example/zwgk/
serial: 12
day: 2026-11-22
commit: 0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a
program: gongkai 1.0.0
files: 742
bytes: 3886738
manifest-sha256.txt: 1111111111111111111111111111111111111111111111111111111111111111
manifest-sm3.txt: 2222222222222222222222222222222222222222222222222222222222222222
manifest-blocks.txt: 3333333333333333333333333333333333333333333333333333333333333333
`);
});

test("what is written is what is read, whatever a portal is called", () => {
  const sign = fc.constantFrom("政", "a", ":", " ", "-");
  const text = fc.array(sign, { minLength: 1, maxLength: 6 }).map((signs) => `x${signs.join("")}x`);
  fc.assert(
    fc.property(text, fc.nat(), fc.boolean(), (name, serial, hasGit) => {
      const told = { ...manifest, name, serial, url: "", ...(!hasGit && { commit: null }) };
      expect(parseManifest(manifestText(told))).toEqual(told);
    }),
  );
});

test("a name cannot add a line", () => {
  expect(parseManifest(manifestText({ ...manifest, name: "甲\nserial: 99" }))).toEqual({
    ...manifest,
    name: "甲 serial: 99",
  });
});

test.each([
  [1, (text: string) => text.replace("manifest/1", "manifest/2")],
  [1, (text: string) => text.replaceAll("\n", "\r\n")],
  [4, (text: string) => text.replace("serial: 12", "serial: -1")],
  [4, (text: string) => text.replace("serial: 12", "serial: 012")],
  [4, (text: string) => text.replace("serial: 12", `serial: ${"9".repeat(30)}`)],
  [5, (text: string) => text.replace("day: ", "day:")],
  [6, (text: string) => text.replace(/^commit.*\n/m, "")],
  [12, (text: string) => text.slice(0, -2)],
  [13, (text: string) => `${text}more: 1\n`],
  [13, (text: string) => text.slice(0, -1)],
])("a manifest of another form is none from line %i on", (line, change) => {
  expect(parseManifest(change(manifestText(manifest)))).toBe(line);
});
