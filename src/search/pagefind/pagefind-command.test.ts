import { execFileSync } from "node:child_process";
import { afterEach, expect, test, vi } from "vitest";
import { pagefindVersion } from "./format.ts";
import { pagefindCommand } from "./pagefind-command.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

function version(): string {
  const [program, ...args] = pagefindCommand();
  return execFileSync(program, [...args, "--version"], { encoding: "utf8", stdio: "pipe" });
}

test("Pagefind's program is started itself where npm has put it", () => {
  const command = pagefindCommand();
  expect(command).toHaveLength(1);
  expect(command).not.toContain(process.execPath);
  expect(version()).toContain(pagefindVersion);
});

test.each([
  ["the system is another", { npm_config_arch: process.arch }],
  ["the environment names a program", { PAGEFIND_BINARY_PATH: process.execPath }],
])("where %s, the package's own command looks for it", (_, env) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const command = pagefindCommand();
  expect(command).toEqual([process.execPath, expect.stringMatching(/pagefind.+\.[cm]?js$/)]);
  const isNode = "PAGEFIND_BINARY_PATH" in env;
  expect(version().trim()).toContain(isNode ? process.version : pagefindVersion);
});

test("where npm has put none for this system, the package's own command says so", () => {
  vi.stubEnv("npm_config_arch", "pdp11");
  expect(version).toThrow(/pdp11 is not yet a supported architecture/);
});
