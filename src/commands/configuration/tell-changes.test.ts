import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { tellChanges } from "./tell-changes.ts";

test("a change of what a configuration imports is told once", async () => {
  const root = temporaryFolder({
    "gongkai.config.ts": 'import { a } from "./a";\nexport default { out: a };',
    "a.ts": 'export const a = "one";',
  });
  const told: string[] = [];
  const end = await tellChanges(root, "zh", (message) => told.push(message));
  for (const value of ["two!", "three"]) {
    writeFileSync(join(root, "a.ts"), `export const a = "${value}";`);
    await vi.waitFor(() => expect(told).toHaveLength(1), { timeout: 60_000 });
  }
  end();
  expect(told[0]).toMatch(/^gongkai\.config\.ts 或者它用到的文件改了/);
});

test("a configuration that appears, or is deleted, is told once", async () => {
  const root = temporaryFolder({ "portal.yaml": "" });
  const file = join(root, "gongkai.config.mjs");
  const told: string[] = [];
  const tell = (message: string) => told.push(message);
  const ends = [await tellChanges(root, "zh", tell)];
  // A look that finds nothing comes first.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(told).toEqual([]);
  writeFileSync(file, "export default {};");
  await vi.waitFor(() => expect(told).toHaveLength(1), { timeout: 60_000 });
  ends.push(await tellChanges(root, "zh", tell));
  rmSync(file);
  await vi.waitFor(() => expect(told).toHaveLength(2), { timeout: 60_000 });
  for (const end of ends) end();
  expect(told).toEqual([
    "有了 gongkai.config.mjs：预览要停下（Ctrl+C）再运行一次，才照新的来。",
    "gongkai.config.mjs 没有了：预览要停下（Ctrl+C）再运行一次，才照新的来。",
  ]);
});
