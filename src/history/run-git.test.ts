import { expect, test } from "vitest";
import { gitText } from "./run-git.ts";

test.each([
  ["core.quotepath", "false"],
  ["core.fsmonitor", "false"],
  // Without it Git for Windows takes a file of a long path for one that is not there.
  ["core.longpaths", "true"],
])("whatever the machine's own setting, %s is %s", async (name, value) => {
  expect(await gitText(import.meta.dirname, ["config", "--get", name])).toBe(`${value}\n`);
});
