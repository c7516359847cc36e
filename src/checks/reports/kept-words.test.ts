import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { messageLanguages } from "../../diagnostics/wordings/wording.ts";
import { forge, forgedLine } from "../../state/fixtures/forged.ts";
import { wordings } from "./describe.ts";
import { inWords } from "./in-words.ts";
import { wordsOf } from "./kept-words.ts";

const folder = mkdtempSync(join(tmpdir(), "gongkai-words-"));
const path = join(folder, "words.map");
const codes = [...wordings.keys()];
afterAll(() => rmSync(folder, { recursive: true }));

test("kept words say of every kind of finding what its rule says", async () => {
  const known = await wordsOf(codes, folder);
  const kept = await wordsOf(codes, folder);
  expect(kept).not.toBe(known);
  for (const code of codes) {
    for (const language of messageLanguages) {
      const finding = { code, severity: "hint" as const, file: "a.md", values: { found: "甲" } };
      expect(inWords(finding, kept, language)).toEqual(inWords(finding, known, language));
    }
  }
});

test.each([null, {}, { zh: {}, en: {} }, { zh: { title: "", message: [1], cure: "" }, en: null }])(
  "words that are %j are none: those of the rules are taken, and kept again",
  async (odd) => {
    await wordsOf(codes, folder);
    const { ino } = statSync(path);
    forge(path, (name, mark) => forgedLine(name, mark, odd));
    const wordingOf = await wordsOf(codes, folder);
    for (const code of codes) expect(wordingOf(code)).toBe(wordings.get(code));
    expect(statSync(path).ino).not.toBe(ino);
    expect((await wordsOf(codes, folder))(codes[0] as string)).toBeDefined();
  },
);
