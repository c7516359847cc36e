import { afterEach, expect, test, vi } from "vitest";
import { commandNames, runCommand } from "./commands.ts";

const log = vi.spyOn(console, "log").mockImplementation(() => {});
const error = vi.spyOn(console, "error").mockImplementation(() => {});

afterEach(() => {
  log.mockClear();
  error.mockClear();
});

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

test("a name that is none is told; whoever asks for help by another word gets it", async () => {
  expect((await printed("biuld\u001b", "--lang", "en")).code).toBe(2);
  expect((await printed("biuld")).code).toBe(2);
  expect(error.mock.calls.flat()).toEqual([
    "There is no command “biuld\ufffd”.",
    "没有“biuld”这个命令。",
  ]);
  error.mockClear();
  for (const word of ["help", "-h"]) expect((await printed(word)).code).toBe(0);
  expect(error).not.toHaveBeenCalled();
});

test("a language that nobody knows is an error, as other options are", async () => {
  expect((await printed("check", "--lang", "fr")).code).toBe(2);
  expect(error.mock.calls.flat()).toEqual(["--lang 应是 zh 或 en，现为：fr"]);
});
