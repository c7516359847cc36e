import { afterEach, expect, test, vi } from "vitest";
import { commandNames, runCommand } from "./commands.ts";

const log = vi.spyOn(console, "log").mockImplementation(() => {});

afterEach(() => log.mockClear());

/** What is printed, and the exit code. */
async function printed(...argv: string[]) {
  const code = await runCommand(argv);
  return { code, text: log.mock.calls.flat().join("\n") };
}

test("a command is run by the name of its file", async () => {
  const { code, text } = await printed("check", "--help", "--lang", "en");
  expect(code).toBe(0);
  expect(text).toContain("npm run check --");
});

test("the version is told, and that of Node", async () => {
  const { code, text } = await printed("--version");
  expect(code).toBe(0);
  expect(text).toMatch(/^gongkai \d+\.\d+\.\d+, Node \d+\.\d+\.\d+$/);
});

test("without a name all commands are listed; a name that is none is an error", async () => {
  const { code, text } = await printed();
  expect(code).toBe(0);
  for (const name of commandNames)
    expect(text).toMatch(new RegExp(`^  ${name} +\\p{Script=Han}`, "mu"));
  expect((await printed("--lang", "en", "--help")).code).toBe(0);
  expect((await printed("biuld", "--lang", "en")).code).toBe(2);
  expect((await printed("biuld", "--help")).code).toBe(2);
  expect((await printed("--full")).code).toBe(2);
});
