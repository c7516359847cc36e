import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listFolder } from "../../content/folder/folder.ts";
import { readContent } from "../../content/read-content.ts";
import { loadMemory } from "../../site/load/load-portal.ts";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import { readContentState } from "./content-state.ts";
import { takenNumbers } from "./taken-numbers.ts";

test("what the last build has read counts the same, and what has changed since is read anew", async () => {
  const root = temporaryFolder({
    "documents/a.md": documentText(1, "documentNumber: 禾政发〔2020〕1号\n"),
    "documents/b.md": documentText(2, "issuedOn: 某日\n"),
    "documents/c.md": documentText(3),
  });
  const cache = temporaryFolder({});
  const fresh = takenNumbers(await readContentState(root, cache));
  const memory = loadMemory(root, cache);
  await readContent(listFolder(root), { memory });
  memory.save();
  expect(takenNumbers(await readContentState(root, cache))).toEqual(fresh);
  expect([...fresh.indexNumbers.values()]).toEqual(
    ["a", "b", "c"].map((name, index) => ({
      file: `documents/${name}.md`,
      line: 3,
      number: `QH001-2020-0000${index + 1}`,
    })),
  );
  rmSync(join(root, "documents/c.md"));
  expect(takenNumbers(await readContentState(root, cache)).indexNumbers.size).toBe(2);
});
