import { expect, test, vi } from "vitest";
import { UsageError } from "../../src/diagnostics/usage-error.ts";
import { parseArchiveCommand } from "./options.ts";
import { systems } from "./systems.ts";

test("a system, a version of Node and a folder can be named", () => {
  const argv = ["--system", "win32-x64", "--node", "24.21.0", "--out", "包", "--lang", "en"];
  expect(parseArchiveCommand(argv)).toEqual({
    language: "en",
    system: systems.find(({ name }) => name === "win32-x64"),
    node: "24.21.0",
    out: "包",
  });
});

test("an unknown system is refused with the names of those that there are, in both languages", () => {
  const asked =
    (...more: string[]) =>
    () =>
      parseArchiveCommand(["--system", "win32", ...more]);
  expect(asked()).toThrow(UsageError);
  expect(asked()).toThrow(/没有这个系统的离线安装包：win32\n--system 可以是 win32-x64、/);
  expect(asked("--lang", "en")).toThrow(/for this system: win32\n--system takes win32-x64, /);
});

test("half a version of Node is refused", () => {
  const asked = () => parseArchiveCommand(["--system", "linux-x64", "--node", "24"]);
  expect(asked).toThrow("--node 应是完整的版本号，如 24.21.0，现为：24");
});

test("help names every option and every system", () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  expect(parseArchiveCommand(["--help"])).toBeNull();
  const text = String(log.mock.calls[0]?.[0]);
  for (const { name } of systems) expect(text).toContain(name);
  expect(text).toContain("npm run archive -- [选项]");
});
