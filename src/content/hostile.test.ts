import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDiagnostics } from "../checks/reports/pretty.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { readDocument } from "./reading/read-document.ts";

const root = temporaryFolder({});

/** Reads bytes as a document: there is one, or there is an error that can be printed. */
async function expectAnswer(bytes: Uint8Array | string) {
  writeFileSync(join(root, "a.md"), bytes);
  const { document, diagnostics } = await readDocument(root, "a.md");
  const hasError = diagnostics.some(({ severity }) => severity === "error");
  expect(hasError).toBe(document === null);
  const told = diagnostics.flatMap(({ values }) => Object.values(values));
  const isQuoted = (place: string) => told.some((value) => value.includes(place));
  for (const language of ["zh", "en"] as const) {
    // What the author wrote is quoted in the message, so only places it did not write count as unfilled.
    const unfilled = formatDiagnostics(diagnostics, { language, color: false })
      .match(/undefined|\{\w+\}/g)
      ?.filter((place) => !bytes.toString().includes(place) && !isQuoted(place));
    expect(unfilled ?? []).toEqual([]);
  }
}

test("any bytes are read or refused with a message", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), expectAnswer), {
    numRuns: 300,
  });
});

test("any YAML is read or refused with a message", async () => {
  const piece = fc.constantFrom(
    ...[
      "title",
      "标题",
      "validity",
      "attachments",
      "withdrawal",
      "review",
      "on",
      "path",
      "甲",
      "无",
      "~",
    ],
    ...[
      ": ",
      ":",
      "：",
      "\n",
      "\n  ",
      "\n- ",
      "- ",
      "\t",
      "? ",
      "[",
      "]",
      "{",
      "}",
      ", ",
      "|",
      ">",
      "#",
    ],
    ...[
      "'",
      '"',
      "&a ",
      "*a",
      "!!map ",
      "!x ",
      "<<",
      "...",
      "---",
      "%",
      "@",
      "`",
      "\\",
      "\u0085",
      "\ufeff",
      "😀",
    ],
  );
  const yaml = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
  const text = yaml.map((block) => `---\n${block}\n---\n正文`);
  await fc.assert(fc.asyncProperty(text, expectAnswer), { numRuns: 600 });
});

test("a document with any part of its front-matter cut out is read or refused", async () => {
  const whole = documentText(
    1,
    "attachments:\n  - path: a.pdf\n    title: 甲\nkeywords: [甲, '乙']\n",
  );
  const cut = fc
    .tuple(fc.nat(whole.length), fc.nat(20))
    .map(([from, length]) => whole.slice(0, from) + whole.slice(from + length));
  await fc.assert(fc.asyncProperty(cut, expectAnswer), { numRuns: 300 });
});

test("aliases that would grow without end are refused", async () => {
  const lines = ["a: &a [甲, 甲]", "b: &b [*a, *a, *a, *a]", "c: [*b, *b, *b, *b]"];
  await expectAnswer(documentText(1, `${lines.join("\n")}\n`));
});

test("deep nesting is refused, not overflowed", async () => {
  await expectAnswer(documentText(1, `keywords: ${"[".repeat(20_000)}\n`));
  await expectAnswer(documentText(1, `keywords: ${"[".repeat(5_000)}甲${"]".repeat(5_000)}\n`));
});
