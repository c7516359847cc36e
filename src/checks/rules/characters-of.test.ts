import { expect, test } from "vitest";
import { charactersOf } from "./characters-of.ts";
import type { CheckedDocument } from "./rule.ts";

function checkedDocument(text: string): CheckedDocument {
  const lines = text.split("\n");
  return { file: "a.md", meta: {}, positions: "", lines, bodyLine: 1, attachments: [] };
}

test("each character stands once, whichever document was looked at before", () => {
  for (let round = 0; round < 2; round++) {
    expect(charactersOf(checkedDocument("甲乙甲\n乙丙"))).toContain("甲乙丙");
    expect(charactersOf(checkedDocument("乙")).match(/乙/g)).toHaveLength(1);
    expect(charactersOf(checkedDocument("乙"))).not.toContain("甲");
  }
});
