import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeDamageNotes } from "../state/damaged-cache.ts";
import { forge, forgedLine } from "../state/fixtures/forged.ts";
import { documentText } from "../testing/temporary-folder.ts";
import { temporaryRepository } from "./fixtures/temporary-repository.ts";
import { isKeptHistory } from "./kept-history.ts";
import { readHistory } from "./read-history.ts";

test("a history that is forged is read anew, whatever was put in it", async () => {
  const { commit, content } = temporaryRepository();
  commit("2020-01-01", { "documents/a.md": documentText(1) });
  commit("2020-02-01", { "documents/a.md": null });
  const cache = mkdtempSync(join(tmpdir(), "gongkai-history-"));
  const { gone } = await readHistory(content, cache);
  expect(gone).toHaveLength(1);
  const path = join(cache, "history.map");
  const odd: Record<string, unknown>[] = [
    { head: "--output=/x" },
    { files: [["documents/a.md", { came: "1" }]] },
    { gone: [["__proto__", { address: 1 }]] },
    { keptSince: {} },
  ];
  for (const part of odd) {
    forge(path, (name, mark, value) => {
      const forged = { ...JSON.parse(value), ...part };
      expect(isKeptHistory(forged)).toBe(false);
      return forgedLine(name, mark, forged);
    });
    takeDamageNotes();
    expect((await readHistory(content, cache)).gone).toEqual(gone);
    expect(takeDamageNotes()).toEqual([path]);
  }
});
