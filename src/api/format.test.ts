import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { check } from "./check.ts";
import { importFiles } from "./import.ts";
import { build, FormatError } from "./index.ts";

test.each<[string, (options: { cwd: string; lang: "en" }) => Promise<unknown>]>([
  ["build", build],
  ["check", check],
  ["importFiles", (options) => importFiles(["old.txt"], options)],
])("%s refuses content of a newer format, and does nothing", async (_, call) => {
  const cwd = temporaryFolder({
    "old.txt": "通知",
    "content/portal.yaml": "formatVersion: 99\n",
    "content/documents/a.md": documentText(1),
  });
  const error = await call({ cwd, lang: "en" }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(FormatError);
  expect(error).toMatchObject({
    code: "content-format",
    found: 99,
    message: expect.stringContaining("the content has format version 99"),
  });
  expect(readdirSync(cwd).sort()).toEqual(["content", "old.txt"]);
  expect(readdirSync(join(cwd, "content")).sort()).toEqual(["documents", "portal.yaml"]);
});
