import { hash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashFile } from "./hash-file.ts";

const path = join(mkdtempSync(join(tmpdir(), "gongkai-hash-")), "file");

test.each([0, 1, 1 << 20, (1 << 21) + 7])("of a file of %i bytes", (size) => {
  const content = Buffer.alloc(size, "公开");
  writeFileSync(path, content);
  expect(hashFile(path)).toEqual({ bytes: size, sha256: hash("sha256", content) });
});

test("a file that is not there is an error", () => {
  expect(() => hashFile(`${path}.none`)).toThrow("ENOENT");
});
