import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { BuildOptions } from "./build-options.ts";
import { buildSite } from "./build-site.ts";
import { littlePortal } from "./fixtures/little-portal.ts";
import { buildWell, bytesOf } from "./fixtures/sample-build.ts";
import type { Progress, Stage } from "./progress/progress.ts";

/** Told of every step of a build: its number, and whose it is. */
type OnEvent = (number: number, stage: Stage) => void;

const reason = new Error("enough");

function build(root: string, onEvent: OnEvent, options: Partial<BuildOptions> = {}) {
  let number = 0;
  const progress: Progress = { update: (stage) => onEvent(++number, stage), clear: () => {} };
  const folders = { content: join(root, "content"), out: join(root, "dist") };
  const wanted = { base: "/", asOf: "2026-11-22", cache: join(root, "cache"), full: false };
  return buildSite({ ...folders, ...wanted, ...options }, progress);
}

/** Builds and aborts at an event; what the build came to. */
async function abortedAt(
  root: string,
  isDue: (number: number, stage: Stage) => boolean,
  options: Partial<BuildOptions> = {},
) {
  const stop = new AbortController();
  const onEvent: OnEvent = (number, stage) => {
    if (isDue(number, stage)) stop.abort(reason);
  };
  return build(root, onEvent, { ...options, signal: stop.signal }).then(
    () => null,
    (error: unknown) => error,
  );
}

/** What stands beside the content, but what is kept for the next build. */
function besides(root: string): string[] {
  return readdirSync(root).filter((name) => name !== "cache");
}

/** Processes that this one has started and waits for; another test's may be among them. */
const running = () => process.getActiveResourcesInfo().filter((name) => name === "ProcessWrap");
const ofOthers = running();

describe("a first build", () => {
  let stages: Stage[];
  let whole: ReturnType<typeof bytesOf>;

  beforeAll(async () => {
    const found = new Set<Stage>();
    const root = littlePortal();
    await build(root, (_, stage) => found.add(stage));
    stages = [...found];
    whole = bytesOf(join(root, "dist"));
  });

  test("that is aborted in any stage leaves nothing behind, and the next one is whole", async () => {
    expect(stages.toSorted()).toEqual(["check", "data", "pages", "read", "search", "text"]);
    const root = littlePortal();
    for (const due of stages) {
      expect(await abortedAt(root, (_, stage) => stage === due)).toBe(reason);
      expect(besides(root), due).toEqual(["content"]);
      expect(running()).toEqual(ofOthers);
    }
    await build(root, () => {});
    expect(bytesOf(join(root, "dist"))).toEqual(whole);
  });

  test("that is aborted before it begins reads and writes nothing", async () => {
    const root = littlePortal();
    const signal = AbortSignal.abort(reason);
    const options = { signal, content: join(root, "nothing") };
    await expect(build(root, () => {}, options)).rejects.toBe(reason);
    expect(readdirSync(root)).toEqual(["content"]);
  });
});

test("an abort anywhere leaves the last output and its ledger as they were, and the next build is as a full one", async () => {
  const root = littlePortal();
  const content = join(root, "content/documents");
  const file = readdirSync(content, { recursive: true, encoding: "utf8" }).find((name) =>
    name.endsWith(".md"),
  );
  const change = () => appendFileSync(join(content, file ?? ""), "\n又一段。\n");
  await buildWell(root);
  change();
  let events = 0;
  await build(root, () => events++);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: events }), fc.boolean(), async (due, full) => {
      change();
      const before = bytesOf(join(root, "dist"));
      const ledger = readFileSync(join(root, ".dist.ledger"));
      const result = await abortedAt(root, (number) => number === due, { full });
      expect(running()).toEqual(ofOthers);
      expect(result).toBe(reason);
      expect(bytesOf(join(root, "dist"))).toEqual(before);
      expect(readFileSync(join(root, ".dist.ledger"))).toEqual(ledger);
      expect(besides(root).toSorted()).toEqual([".dist.ledger", "content", "dist"]);
    }),
    { numRuns: 8 },
  );
  await buildWell(root);
  const next = bytesOf(join(root, "dist"));
  await buildWell(root, { full: true, out: join(root, "full"), cache: join(root, "anew") });
  expect(next).toEqual(bytesOf(join(root, "full")));
});

test("two builds into one folder in one process wait for each other; whoever waits can be aborted", async () => {
  const root = littlePortal();
  const stop = new AbortController();
  const first = build(root, () => {});
  const second = build(root, () => {}, { signal: stop.signal });
  const third = build(root, () => {});
  stop.abort(reason);
  await expect(second).rejects.toBe(reason);
  expect((await first).summary?.writtenFiles).toBeGreaterThan(10);
  expect((await third).summary?.writtenFiles).toBe(0);
  expect(existsSync(join(root, ".dist.lock"))).toBe(false);
});
