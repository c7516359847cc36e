import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { pagefindCommand } from "./pagefind-command.ts";
import { runPagefind } from "./run-pagefind.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A folder with a page that takes Pagefind seconds. */
function largePage(): { folder: string; pages: string; bundle: string } {
  const folder = temporaryFolder({});
  const pages = join(folder, "pages");
  mkdirSync(pages);
  const words = Array.from({ length: 1_000_000 }, (_, at) => (at % 90_000).toString(36));
  writeFileSync(join(pages, "index.html"), `<html><body>${words.join(" ")}</body></html>`);
  return { folder, pages, bundle: join(folder, "bundle") };
}

const running = () => execFileSync("ps", ["-eo", "args"], { encoding: "utf8" });

test.skipIf(process.platform === "win32").each([
  ["its program", 1],
  ["the package's command, and the program that it has started", 2],
])("an abort ends %s, for its reason", async (_, processes) => {
  const [program] = pagefindCommand();
  if (processes > 1) vi.stubEnv("PAGEFIND_BINARY_PATH", program);
  const { folder, ...task } = largePage();
  const stop = new AbortController();
  const indexing = runPagefind(task, folder, stop.signal);
  const isOver = indexing.then(
    () => "done",
    (error: unknown) => error,
  );
  const isStarted = () => running().split(task.pages).length > processes;
  while (!isStarted()) await setTimeout(5);
  stop.abort("enough");
  expect(await isOver).toBe("enough");
  expect(running()).not.toContain(task.pages);
});

test("what is aborted before it begins starts nothing", async () => {
  const task = { pages: "nowhere", bundle: "nowhere" };
  await expect(runPagefind(task, "nowhere", AbortSignal.abort("late"))).rejects.toBe("late");
});

test("what Pagefind says is in the error", async () => {
  const folder = temporaryFolder({});
  const task = { pages: join(folder, "pages"), bundle: join(folder, "bundle") };
  const signal = new AbortController().signal;
  await expect(runPagefind(task, folder, signal)).rejects.toThrow(/^Pagefind has failed: .+/s);
});

test.skipIf(process.platform !== "linux")("a full disk has the code of one", async () => {
  const folder = temporaryFolder({ "pages/index.html": "<html><body>公开</body></html>" });
  const task = { pages: join(folder, "pages"), bundle: join(folder, "bundle") };
  mkdirSync(task.bundle);
  symlinkSync("/dev/full", join(task.bundle, "pagefind.js"));
  const indexing = runPagefind(task, folder, new AbortController().signal);
  await expect(indexing).rejects.toMatchObject({ code: "ENOSPC" });
});
