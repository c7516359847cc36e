import { writeFileSync } from "node:fs";
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

test("where there is no configuration, there is nothing to tell", async () => {
  const end = await tellChanges(temporaryFolder({}), "en", () => {
    throw new Error("told");
  });
  end();
});
