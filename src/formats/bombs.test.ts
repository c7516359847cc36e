import { expect, test } from "vitest";
import { readPageBytes } from "../authoring/import/read-page.ts";
import { type Bomb, htmlBombs, textBombs } from "../testing/fuzz/files/bombs.ts";
import { wordBombs } from "../testing/fuzz/files/office-bombs.ts";
import { pdfBombs } from "../testing/fuzz/files/pdf-bombs.ts";
import { limits } from "./bounds/limits.ts";
import { refusalText } from "./bounds/refusal.ts";

const bombs = [...htmlBombs, ...textBombs, ...wordBombs, ...pdfBombs];

/** What becomes of a bomb at its whole size. A reader that looks at it again and again runs into the test's limit. */
async function outcomeOf(name: string, share = 1): Promise<string> {
  const bomb = bombs.find((one) => one.name === name) as Bomb;
  const reading = await readPageBytes(bomb.make(bomb.whole * share), bomb.file);
  return "page" in reading ? "read" : reading.refusal.code;
}

test.each([
  // Blanks of every kind between two words, which a search for line ends began anew at each.
  ["HTML: no-break blanks", "read"],
  ["HTML: blanks in a link", "read"],
  ["DOCX: no-break blanks", "read", 0.5],
  ["DOCX: blanks", "read"],
  ["HTML: a style", "read"],
  ["HTML: brackets in a text", "read"],
  ["HTML: brackets in a link", "read"],
  ["HTML: nested <div>", "too-deep"],
  ["HTML: unclosed <b> and paragraphs", "read", 0.5],
  ["HTML: unclosed fonts in paragraphs", "too-much"],
  ["HTML: attributes of a tag", "read"],
  ["HTML: rows under a wide one", "read"],
  ["HTML: links", "too-much"],
  ["DOCX: a number's text", "read", 0.2],
  ["DOCX: attributes", "too-much"],
  ["text: a line", "too-much"],
  ["text: line ends", "too-much"],
  ["PDF: pages of one content", "too-much"],
  ["PDF: blanks that were packed", "too-much-inside", 0.04],
  ["PDF: packed twice", "too-much-inside", 0.04],
  ["PDF: a length that is a lie", "too-much-inside", 0.04],
  ["PDF: objects that were packed", "too-much-inside", 0.1],
  // Its data is not unpacked, whatever it is used for.
  ["PDF: a picture that is the text", "no-text", 0.2],
  ["PDF: states kept", "too-deep"],
])("%s: %s", async (name, outcome, share?: number) => {
  expect(await outcomeOf(name, share)).toBe(outcome);
});

test("who brings too much is told of what, how much is read, and what to do", async () => {
  const reading = await readPageBytes(Buffer.from("甲\n".repeat(limits.lines + 1)), "a.txt");
  const refusal = "refusal" in reading ? reading.refusal : null;
  expect(refusal && refusalText(refusal, "zh")).toEqual({
    message: "文件里的行超过 50000 个，一份公文不会有这么多。",
    cure: "拆成几个文件再导入；名册、大表格作为附件公开。",
  });
});
