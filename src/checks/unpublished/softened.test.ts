import { expect, test } from "vitest";
import { listFolder } from "../../content/folder/folder.ts";
import { readContent } from "../../content/read-content.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import { softened } from "./softened.ts";

const withdrawal = "withdrawal: { on: 2020-02-01, reason: 有误 }\n";

async function severities(found: Omit<Diagnostic, "severity" | "values">[]) {
  const folder = listFolder(
    temporaryFolder({
      "documents/draft.md": documentText(1, "draft: true\n"),
      "documents/draft/名单.xlsx": "",
      "documents/withdrawn.md": documentText(2, withdrawal),
      "documents/withdrawn/名单.xlsx": "",
      "documents/published.md": documentText(3),
    }),
  );
  const content = await readContent(folder);
  const errors = found.map((one) => ({ ...one, severity: "error" as const, values: {} }));
  return softened(errors, content, folder).map(({ severity }) => severity);
}

test("errors of a draft are warnings, but for those from which other documents suffer", async () => {
  const draft = "documents/draft.md";
  expect(
    await severities([
      { code: "text/placeholder", file: draft, line: 9 },
      { code: "field/not-a-day", file: draft, line: 3 },
      { code: "relations/circle", file: draft, line: 3 },
      { code: "privacy/identity-number-in-file", file: "documents/draft/名单.xlsx" },
    ]),
  ).toEqual(["warning", "warning", "warning", "warning"]);
  expect(
    await severities([
      { code: "identity/duplicate-index-number", file: draft, line: 3 },
      { code: "file/not-utf-8", file: draft },
      { code: "addresses/held-back-again", file: draft, line: 3 },
      { code: "addresses/changed", file: draft, line: 3 },
      { code: "text/placeholder", file: "documents/published.md", line: 9 },
    ]),
  ).toEqual(["error", "error", "error", "error", "error"]);
});

test("of a withdrawn document only what is not published any more is softened", async () => {
  const file = "documents/withdrawn.md";
  expect(
    await severities([
      { code: "privacy/identity-number", file, line: 8 },
      { code: "link/not-found", file, line: 9 },
      { code: "privacy/identity-number-in-file", file: "documents/withdrawn/名单.xlsx" },
    ]),
  ).toEqual(["warning", "warning", "warning"]);
  expect(
    await severities([
      { code: "privacy/identity-number", file, line: 2 },
      { code: "relations/self", file, line: 5 },
      { code: "field/not-a-day", file, line: 5 },
    ]),
  ).toEqual(["error", "error", "error"]);
});
