import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { readBody } from "./body.ts";

test("the body of a file is read from its path, byte order mark or not", async () => {
  const folder = temporaryFolder({ "有 空格.md": "\uFEFF---\ntitle: 甲\n---\n\n正文" });
  expect(await readBody(join(folder, "有 空格.md"))).toBe("\n正文");
  writeFileSync(join(folder, "b.md"), "没有元数据");
  expect(await readBody(join(folder, "b.md"))).toBe("没有元数据");
});
