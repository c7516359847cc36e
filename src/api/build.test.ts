import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runScriptIn } from "../commands/fixtures/run-command.ts";
import { littlePortal } from "../site/fixtures/little-portal.ts";
import { buildWell, bytesOf } from "../site/fixtures/sample-build.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { check } from "./check.ts";
import {
  build,
  ContentError,
  type OnProgress,
  OutputFolderError,
  PartsError,
  UsageError,
  type WorkEvent,
} from "./index.ts";

const county = () =>
  temporaryFolder({
    "content/documents/a.md": documentText(1, "foo: 1\n"),
    "content/documents/b.md": documentText(2),
  });

const asOf = "2026-11-22";

/** `content`, `dist` and `cache`, built under `/zwgk/`. */
async function builtPortal(): Promise<string> {
  const root = littlePortal();
  await buildWell(root, { base: "/zwgk/", asOf });
  return root;
}

/** What of the process others could notice. */
const globals = () => ({
  env: { ...process.env },
  cwd: process.cwd(),
  exitCode: process.exitCode,
  listeners: process.eventNames().map((name) => [name, process.listenerCount(name)]),
});

describe("a build by the function", () => {
  const written: unknown[] = [];
  let before: ReturnType<typeof globals>;

  beforeEach(() => {
    written.length = 0;
    for (const name of ["log", "error", "warn", "info"] as const) {
      vi.spyOn(console, name).mockImplementation((...said) => void written.push(said));
    }
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, "write").mockImplementation((said) => written.push(said) > 0);
    }
    before = globals();
  });

  afterEach(() => {
    vi.restoreAllMocks();
    expect(written).toEqual([]);
    expect(globals()).toEqual(before);
  });

  test("is that by the command, byte for byte; it tells what it has found and how far it is", async () => {
    const root = county();
    const events: WorkEvent[] = [];
    const { out, summary, findings, seconds } = await build({
      cwd: root,
      asOf,
      lang: "en",
      onProgress: (event) => events.push(event),
    });
    expect(out).toBe(join(root, "dist"));
    expect(summary).toMatchObject({ asOf, documents: 2 });
    expect(findings).toMatchObject([
      { code: "field/unknown", severity: "warning", file: "documents/a.md", line: 6 },
    ]);
    expect(findings[0]?.message).toContain("foo");
    expect(seconds).toBeGreaterThan(0);
    const stages = events.flatMap((event) => (event.type === "progress" ? [event.stage] : []));
    expect(new Set(stages)).toEqual(new Set(["read", "text", "check", "pages", "search", "data"]));
    const command = await runScriptIn(root, "build", "--out", "other", "--as-of", asOf);
    expect(command.code).toBe(0);
    expect(bytesOf(out)).toEqual(bytesOf(join(root, "other")));
    const again = await build({ cwd: root, asOf });
    expect(again.summary.writtenFiles).toBe(0);
    expect(again.findings[0]?.message).not.toBe(findings[0]?.message);
  });

  test("does not mind another at the same time, in another folder and another language", async () => {
    const [good, bad] = [county(), county()];
    writeFileSync(join(bad, "content/documents/c.md"), "没有元数据");
    const [built, failed] = await Promise.allSettled([
      build({ cwd: good, base: "/zwgk/", asOf }),
      build({ cwd: bad, base: "/zwgk/", asOf, lang: "en" }),
    ]);
    expect(built).toMatchObject({ status: "fulfilled", value: { summary: { documents: 2 } } });
    const { reason } = failed as PromiseRejectedResult;
    expect(reason).toBeInstanceOf(ContentError);
    expect(reason.message).toMatch(/^Nothing was built.+Errors in the content: \d/);
    expect(reason.findings.length).toBeGreaterThan(1);
    const alone = county();
    await build({ cwd: alone, base: "/zwgk/", asOf });
    expect(bytesOf(join(good, "dist"))).toEqual(bytesOf(join(alone, "dist")));
  });

  test("shares content and cache with another build, and with a check, at the same time", async () => {
    const root = await builtPortal();
    rmSync(join(root, "cache"), { recursive: true });
    const options = { cwd: root, cache: "cache", asOf };
    const [one, other, { documents }] = await Promise.all([
      build({ ...options, out: "one" }),
      build({ ...options, out: "other" }),
      check(options),
    ]);
    expect([one.summary.documents, other.summary.documents]).toEqual([documents, documents]);
    for (const { out } of [one, other]) expect(bytesOf(out)).toEqual(bytesOf(join(root, "dist")));
  });

  test("tells what people are to know, of its own cache alone", async () => {
    const root = await builtPortal();
    const notices = (cwd: string, cache: string) => {
      const told: WorkEvent[] = [];
      const onProgress: OnProgress = (event) => void (event.type === "notice" && told.push(event));
      return build({ cwd, cache, base: "/zwgk/", asOf, onProgress }).then(() => told);
    };
    rmSync(join(root, "cache/checks.map"));
    mkdirSync(join(root, "cache/checks.map"));
    writeFileSync(join(root, "content/documents/new.md"), documentText(9));
    const [damaged, other] = await Promise.all([
      notices(root, join(root, "cache")),
      notices(county(), "kept"),
    ]);
    expect(damaged).toMatchObject([{ code: "damaged-cache" }]);
    expect(damaged[0]).toMatchObject({ message: expect.stringContaining("checks.map") });
    expect(other).toEqual([]);
  });

  test.each<[string, object, unknown, string, RegExp]>([
    ["an unknown option", { contnet: "x" }, UsageError, "usage", /^build\(\) 不认识 contnet/],
    [
      "an option of another kind",
      { full: "yes", lang: "en" },
      UsageError,
      "usage",
      /true or false/,
    ],
    ["a missing folder", { content: "nowhere", lang: "en" }, UsageError, "usage", /^There is no/],
    ["a day that is none", { asOf: "2026-13-01" }, UsageError, "usage", /--as-of/],
    ["parts and joining", { part: "1/2", join: ["a"] }, UsageError, "usage", /--join/],
    [
      "an output that is somebody's",
      { out: "mine" },
      OutputFolderError,
      "output-folder",
      /^不能输出到/,
    ],
    ["a folder that is no part", { join: ["mine"] }, PartsError, "parts", /^不能合并/],
  ])("rejects %s in words, by class and code", async (_, options, Class, code, message) => {
    const root = county();
    mkdirSync(join(root, "mine"));
    writeFileSync(join(root, "mine/letter.txt"), "");
    const error = await build({ cwd: root, asOf, ...options }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Class);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test("that is aborted rejects with the reason; an AbortError where none was given", async () => {
    const root = county();
    const aborted = build({ cwd: root, content: "nowhere", signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
    const stop = new AbortController();
    const onProgress = () => stop.abort("enough");
    await expect(build({ cwd: root, onProgress, signal: stop.signal })).rejects.toBe("enough");
  });

  test("goes on in the working folder that it was called in", async () => {
    const [root, other] = [county(), county()];
    const working = vi.spyOn(process, "cwd").mockReturnValue(root);
    const building = build({ asOf });
    working.mockReturnValue(other);
    const { out } = await building.finally(() => working.mockRestore());
    expect(out).toBe(join(root, "dist"));
  });

  test("ends with what its listener throws, and leaves nothing", async () => {
    const root = county();
    const onProgress: OnProgress = (event) => {
      if (event.type === "progress" && event.stage === "pages") throw new Error("not listening");
    };
    await expect(build({ cwd: root, onProgress })).rejects.toThrow("not listening");
    await expect(build({ cwd: root, asOf })).resolves.toMatchObject({ summary: { documents: 2 } });
  });
});
