import { expect, test } from "vitest";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import { verifyText } from "./verify-text.ts";

test("a document with an error counts as not compared, one without a page as lost", async () => {
  const content = temporaryFolder({
    "documents/a.md": documentText(1),
    "documents/b.md": documentText(2, "validity: 好\n"),
    "documents/c.md": "没有文件信息\n",
  });
  expect(await verifyText(content, temporaryFolder({}))).toEqual({
    documents: 0,
    lines: 0,
    losses: [{ file: "documents/a.md", lines: [] }],
    faulty: ["documents/b.md", "documents/c.md"],
  });
});
