import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listFolder } from "../../content/folder/folder.ts";
import { Output } from "../../output/output.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { programRoot } from "../../program/program-root.ts";
import { loadPortal } from "../../site/load/load-portal.ts";
import { Stopwatch } from "../../site/progress/stopwatch.ts";
import { plantText } from "../../text/kept/fixtures/texts.ts";
import { buildSearch } from "./build-search.ts";

const root = mkdtempSync(join(tmpdir(), "gongkai-search-"));
const cacheDir = join(root, "cache");
let portal: Portal;

beforeAll(async () => {
  const loaded = await loadPortal(
    {
      content: listFolder(join(programRoot, "content")),
      cache: cacheDir,
      asOf: "2026-11-22",
      workers: 2,
    },
    { update: () => {}, clear: () => {} },
    new Stopwatch(),
  );
  portal = loaded.portal;
});

afterAll(() => rm(root, { recursive: true }));

const build = (name: string, made = portal, state = `${name}-state`) =>
  buildSearch(made, {
    cacheDir,
    output: outputIn(name),
    stateDir: join(root, state),
    workers: 2,
  });

function outputIn(name: string): Output {
  return new Output(join(root, name), null);
}

const isSimilar = (folder: string) => folder.includes("-similar-");

/** Every file with its bytes. */
function snapshotOf(name: string): Map<string, string> {
  const folder = join(root, name);
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path).toString("base64")]),
  );
}

test("the same portal gives the same bytes, built anew or from what was kept", async () => {
  const { indexes } = await build("first");
  expect(indexes).toBeGreaterThan(1);
  expect(await build("second")).toEqual({ indexes, reused: 0 });
  expect(await build("third", portal, "second-state")).toEqual({ indexes, reused: indexes });
  expect(snapshotOf("second")).toEqual(snapshotOf("first"));
  expect(snapshotOf("third")).toEqual(snapshotOf("first"));
});

test("a document of this year leaves the indexes of closed years as they are", async () => {
  const { indexes } = await build("before");
  const [newest] = portal.documents;
  if (!newest) throw new Error("the sample has no documents");
  const meta = { ...newest.meta, title: "关于新增文件的公告", indexNumber: "QH001-2026-99999" };
  const added = { ...newest, slug: meta.indexNumber, day: "2026-11-20", meta };
  const changed = { ...portal, documents: [added, ...portal.documents] };
  expect(await build("after", changed, "before-state")).toEqual({ indexes, reused: indexes - 1 });
  const similarOf = (name: string) => readdirSync(join(root, name, "pagefind")).filter(isSimilar);
  const [closed, open] = similarOf("before");
  const after = similarOf("after");
  expect(after).toHaveLength(2);
  expect(after).toContain(closed);
  expect(after).not.toContain(open);
});

test("a kept index that has lost its chunks is built again", async () => {
  const { indexes } = await build("whole");
  const [shard = ""] = readdirSync(join(root, "whole-state"));
  rmSync(join(root, "whole-state", shard, "chunks"));
  expect(await build("mended", portal, "whole-state")).toEqual({ indexes, reused: indexes - 1 });
  expect(snapshotOf("mended")).toEqual(snapshotOf("whole"));
});

test("builds that share a state folder at the same time do not disturb each other", async () => {
  await Promise.all([build("left", portal, "shared"), build("right", portal, "shared")]);
  expect(snapshotOf("left")).toEqual(snapshotOf("right"));
});

test("an index that cannot be built fails the build and names its years", async () => {
  const damaged = join(root, "damaged");
  cpSync(cacheDir, damaged, { recursive: true });
  const oldest = portal.documents.at(-1);
  const lost = oldest?.textKey ?? "";
  plantText(damaged, lost, "");
  const building = buildSearch(portal, {
    cacheDir: damaged,
    output: outputIn("failed"),
    stateDir: join(root, "failed-state"),
    workers: 2,
  });
  await expect(building).rejects.toThrow(
    new RegExp(`^search index ${oldest?.day.slice(0, 4)}-\\d{4} could not be built: text ${lost}`),
  );
});

test("a portal without documents has a search that finds nothing", async () => {
  expect(await build("empty", { ...portal, documents: [] })).toEqual({ indexes: 0, reused: 0 });
});
