import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { run as runBuild } from "../commands/build-command.ts";
import { temporaryRepository } from "../history/fixtures/temporary-repository.ts";
import { filesBelow } from "../output/folder/output-files.ts";
import { littlePortal } from "./fixtures/little-portal.ts";
import { buildIn, buildWell, builtSample } from "./fixtures/sample-build.ts";
import { partFolders } from "./parts/part.ts";

const withFormer = "documents/2024/119900019900000331_2024-00026.md";
let root: string;
const out = (file: string) => join(root, "dist", file);
const content = (file: string) => join(root, "content", file);

beforeAll(async () => {
  root = await builtSample();
});

afterAll(() => rmSync(root, { recursive: true }));

test("every page says what it may load before anything else", () => {
  const pages = filesBelow(out("")).filter((file) => /\.s?html?$/.test(file));
  expect(pages).toContain("zwfw/bsml/2024/0911/3307.html");
  const first =
    /^<!doctype html>\s*<html lang="zh-CN"[^>]*>\s*(?:<head>\s*)?<meta charset="utf-8"\s*\/?>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none';/i;
  expect(pages.filter((file) => !first.test(readFileSync(out(file), "utf8")))).toEqual([]);
});

test("a former number has text, data, source and attachments under its own name", async () => {
  const now = "documents/119900019900000331_2024-00026";
  const files = (slug: string) =>
    filesBelow(out(`documents/${slug}`))
      .map((file) => file.replaceAll(slug, "NUMBER"))
      .filter((file) => file !== "index.html")
      .sort();
  for (const former of ["QHdata-2024-0026", "QH015-2024-00026"]) {
    expect(files(former)).toContain(
      "NUMBER/县级政务服务事项目录（2024年版）.csv".replace(
        "NUMBER",
        "119900019900000331_2024-00026",
      ),
    );
    for (const end of [".md", ".txt", ".json"]) {
      const old = readFileSync(out(`documents/${former}/${former}${end}`));
      expect(old.equals(readFileSync(out(`${now}/119900019900000331_2024-00026${end}`)))).toBe(
        true,
      );
    }
  }
});

test("what is withdrawn leaves only the page that leads on, and the summary names what is lost", async () => {
  const text = readFileSync(content(withFormer), "utf8");
  const withdrawal = "withdrawal: { on: 2026-11-20, reason: 内容有误 }\nattachments: []\n";
  const withdrawn = text
    .replace(/^attachments:\n(?: .*\n)+/m, withdrawal)
    .replace("QHdata-2024-0026, ", "");
  writeFileSync(content(withFormer), withdrawn);
  rmSync(content(withFormer).slice(0, -3), { recursive: true });
  rmSync(content("documents/2018/QH001-2018-00004.md"));
  const { errors, summary } = await buildIn(root);
  expect(errors).toEqual([]);
  expect(filesBelow(out("documents/QH015-2024-00026"))).toEqual(["index.html"]);
  expect(summary?.lost).toEqual(["documents/QH001-2018-00004/", "documents/QHdata-2024-0026/"]);
  expect((await buildIn(root)).summary).toMatchObject({ writtenFiles: 0, lost: [] });
});

test("a new commit is looked at though no file has changed", async () => {
  const root = littlePortal();
  const { git, commit } = temporaryRepository(root);
  const findings = async () =>
    (await buildIn(root)).diagnostics.filter(({ code }) => code.startsWith("dates/backdated"));
  commit("2018-03-04");
  expect(await findings()).toEqual([]);
  const late = "documents/2019/3.md";
  git("rm", "--cached", "--quiet", `content/${late}`);
  git("commit", "--quiet", "--amend", "--message", "少一份");
  expect(await findings()).toEqual([]);
  commit("2026-11-20");
  expect((await findings()).map(({ file }) => file)).toEqual([late]);
  rmSync(join(root, ".git"), { recursive: true });
  expect(await findings()).toEqual([]);
});

test("a part with a cache of its own hands on what joining needs", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const [root, asOf] = [littlePortal(), "2019-12-31"];
  await buildWell(root, { asOf });
  const options = ["--content", join(root, "content"), "--as-of", asOf, "--cache"];
  const parts = [1, 2].map((number) => join(root, "parts", String(number)));
  for (const [index, part] of parts.entries()) {
    cpSync(join(root, "cache"), join(root, `cache-${index}`), { recursive: true });
    const own = [...options, join(root, `cache-${index}`), "--part", `${index + 1}/2`];
    expect(await runBuild([...own, "--out", part])).toBe(0);
  }
  const joining = (cache: string) =>
    runBuild([
      ...options,
      join(root, cache),
      "--join",
      "--out",
      join(root, `${cache}-site`),
      ...parts,
    ]);
  expect(await joining("joined")).toBe(0);
  expect(log.mock.lastCall?.[0]).toContain("2 个检索分库（新做 0）");
  said.mockClear();
  rmSync(partFolders(parts[1] ?? "").cache, { recursive: true });
  expect(await joining("late")).toBe(0);
  expect(said.mock.calls.flat().join("\n")).toContain(`没有 ${partFolders(parts[1] ?? "").cache}`);
  said.mockRestore();
  log.mockRestore();
});
