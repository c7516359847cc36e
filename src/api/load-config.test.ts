import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { loadConfig } from "./load-config.ts";

test("options that nobody knows are refused, as by the other functions", async () => {
  for (const options of [null, { cwd: 3 }, { lang: "fr" }, { content: "x" }]) {
    const loading = loadConfig(options as Parameters<typeof loadConfig>[0]);
    await expect(loading).rejects.toMatchObject({ name: "UsageError", code: "usage" });
  }
});

test("a folder without a configuration says nothing", async () => {
  expect(await loadConfig({ cwd: temporaryFolder({}), lang: "en" })).toEqual({});
});
