import { hash } from "node:crypto";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { readContent } from "./read-content.ts";

test("files of static/ are known with their addresses and hashes, Markdown and files elsewhere are not", async () => {
  const root = temporaryFolder({
    "static/a.txt": "甲\n",
    "static/图/徽标.png": "x",
    "static/b.md": "乙\n",
    "documents/static/c.txt": "丙\n",
  });
  const { staticFiles } = await readContent(root);
  expect(staticFiles).toEqual([
    {
      file: "static/a.txt",
      address: "a.txt",
      path: join(root, "static/a.txt"),
      bytes: 4,
      sha256: hash("sha256", "甲\n"),
    },
    expect.objectContaining({ file: "static/图/徽标.png", address: "图/徽标.png" }),
  ]);
});

test.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
  "one that cannot be read is told of by name",
  async () => {
    const root = temporaryFolder({ "static/a.txt": "甲\n", "static/b.txt": "乙\n" });
    chmodSync(join(root, "static/a.txt"), 0);
    const { staticFiles, diagnostics } = await readContent(root);
    expect(staticFiles.map(({ file }) => file)).toEqual(["static/b.txt"]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: "file/unreadable", file: "static/a.txt" }),
    );
  },
);
