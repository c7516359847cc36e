import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyText } from "../commands/verify-text/verify-text.ts";
import { readContent } from "../content/read-content.ts";
import { projectRoot } from "../program/project-root.ts";

const root = mkdtempSync(join(tmpdir(), "gongkai-build-"));
const content = join(projectRoot, "content");
const out = join(root, "dist");
const cache = join(root, "cache");

/** Runs `npm run build` as a user would, in a process of its own. */
async function build(
  ...options: string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = startBuild(...options);
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => (output.stdout += chunk));
  child.stderr.on("data", (chunk) => (output.stderr += chunk));
  const [code] = await once(child, "close");
  return { code, ...output };
}

function startBuild(...options: string[]) {
  return spawn(process.execPath, [join(projectRoot, "scripts", "build.js"), ...options], {
    cwd: projectRoot,
  });
}

/** Every file below a folder with its bytes, as text that compares well. */
function snapshotOf(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path).toString("base64")]),
  );
}

const jsonLines = (folder: string) =>
  readFileSync(join(folder, "data", "documents.jsonl"), "utf8")
    .trimEnd()
    .split("\n");

let first: Awaited<ReturnType<typeof build>>;

beforeAll(async () => {
  first = await build(
    "--content",
    content,
    "--out",
    out,
    "--cache",
    cache,
    "--as-of",
    "2026-11-22",
  );
});

describe("the sample portal", () => {
  test("builds, and says so in a few lines without a bar when it is no terminal", () => {
    expect(first.code, first.stderr).toBe(0);
    expect(first.stdout).toMatch(/^已生成：\d+ 份文件，[\d,]+ 个页面/);
    expect(first.stdout + first.stderr).not.toContain("█");
  });

  test("documents in = documents out = lines of documents.jsonl", async () => {
    const { documents } = await readContent(content);
    expect(jsonLines(out)).toHaveLength(documents.length);
    for (const { meta } of documents) {
      const slug = meta.indexNumber.replaceAll("/", "_");
      expect(existsSync(join(out, "documents", slug, "index.html")), slug).toBe(true);
    }
  });

  test("every page shows the whole text of its source", async () => {
    const { losses, lines } = await verifyText(content, out);
    expect(losses).toEqual([]);
    expect(lines).toBeGreaterThan(1000);
  });

  test("the published Markdown is the source, byte for byte", async () => {
    const { documents } = await readContent(content);
    for (const { meta, source } of documents) {
      const slug = meta.indexNumber.replaceAll("/", "_");
      const copy = join(out, "documents", slug, `${slug}.md`);
      expect(existsSync(copy)).toBe(!meta.withdrawal);
      if (!meta.withdrawal) expect(readFileSync(copy)).toEqual(readFileSync(source.path));
    }
  });

  test("the same content gives the same bytes, with a warm cache and with a cold one", async () => {
    const again = join(root, "again");
    const day = ["--as-of", "2026-11-22"];
    expect((await build("--content", content, "--out", again, "--cache", cache, ...day)).code).toBe(
      0,
    );
    expect(snapshotOf(again)).toEqual(snapshotOf(out));
    const copy = join(root, "copy", "content");
    cpSync(content, copy, { recursive: true });
    const cold = ["--cache", join(root, "cold"), "--full"];
    expect((await build("--content", copy, "--out", again, ...cold, ...day)).code).toBe(0);
    expect(snapshotOf(again)).toEqual(snapshotOf(out));
  });
});

describe("two builds at once", () => {
  test("with one cache, cold, do not mix: both give what one gives", async () => {
    const outs = ["left", "right"].map((name) => join(root, name));
    const options = ["--content", content, "--cache", join(root, "both"), "--as-of", "2026-11-22"];
    const results = await Promise.all(outs.map((folder) => build(...options, "--out", folder)));
    for (const { code, stderr } of results) expect(code, stderr).toBe(0);
    for (const folder of outs) expect(snapshotOf(folder)).toEqual(snapshotOf(out));
  });
});

describe("two builds at once into one folder", () => {
  test("one after the other puts its output in place, whole", async () => {
    const target = join(root, "same");
    const options = ["--content", content, "--out", target, "--as-of", "2026-11-22"];
    const caches = ["same-a", "same-b"].map((name) => ["--cache", join(root, name)]);
    const results = await Promise.all(caches.map((cacheOf) => build(...options, ...cacheOf)));
    for (const { code, stderr } of results) expect(code, stderr).toBe(0);
    expect(snapshotOf(target)).toEqual(snapshotOf(out));
    expect(readdirSync(root).filter((name) => name.startsWith(".same."))).toEqual([".same.ledger"]);
  });
});

describe("a build that does not finish", () => {
  const broken = join(root, "broken");

  beforeAll(() => {
    mkdirSync(join(broken, "documents"), { recursive: true });
    writeFileSync(
      join(broken, "documents", "a.md"),
      "---\ntitle: 只有名称\n---\n\n见[附件](a/无.pdf)。\n",
    );
    writeFileSync(
      join(broken, "documents", "b.md"),
      "---\ntitle: 通知\nindexNumber: QH001-2026-00001\npublisher: 县档案馆\npublishedOn: 2026-01-05\nattachments:\n  - { path: b/表.xlsx, title: 表 }\n---\n\n正文。\n",
    );
  });

  test("because of errors leaves the last output untouched and names file and line", async () => {
    const before = snapshotOf(out);
    const { code, stderr } = await build(
      "--content",
      broken,
      "--out",
      out,
      "--cache",
      join(root, "c2"),
    );
    expect(code).toBe(1);
    expect(stderr).toContain("documents/a.md:");
    expect(stderr).toContain("索引号");
    expect(stderr).toContain("documents/b.md:7:");
    expect(stderr).toContain("attachment/missing");
    expect(snapshotOf(out)).toEqual(before);
  });

  test("because it was killed leaves the last output untouched, and the next one clears up", async () => {
    const before = snapshotOf(out);
    const options = ["--content", content, "--out", out, "--cache", cache, "--as-of", "2026-11-22"];
    const child = startBuild(...options, "--full");
    while (!readdirSync(root).some((name) => name.startsWith(".dist.staging-")))
      await setTimeout(5);
    child.kill("SIGKILL");
    await once(child, "close");
    expect(snapshotOf(out)).toEqual(before);
    expect((await build(...options)).code).toBe(0);
    expect(readdirSync(root).filter((name) => name.startsWith(".dist."))).toEqual([".dist.ledger"]);
    expect(snapshotOf(out)).toEqual(before);
  });
});

describe("only documents/ is required", () => {
  test("publishers, topics and years come from the documents, under a base path of any depth", async () => {
    const bare = join(root, "bare");
    mkdirSync(join(bare, "documents", "文 件"), { recursive: true });
    writeFileSync(
      join(bare, "documents", "文 件", "通 知.md"),
      "---\n索引号: QH001-2026-00001\n名称: 关于试验的通知\n发布机构: 县档案馆\n发布日期: 2026-01-05\n---\n\n正文。\n",
    );
    const target = join(root, "bare-dist");
    const { code, stderr } = await build(
      ...["--content", bare, "--out", target, "--cache", join(root, "c3"), "--base", "/a/b/"],
    );
    expect(code, stderr).toBe(0);
    expect(existsSync(join(target, "publishers", "县档案馆", "index.html"))).toBe(true);
    expect(existsSync(join(target, "years", "2026", "index.html"))).toBe(true);
    const home = readFileSync(join(target, "index.html"), "utf8");
    expect(home).toContain('href="/a/b/documents/QH001-2026-00001/"');
    expect(home).not.toMatch(/(?:href|src|action)="\/(?!a\/b\/)/);
  });
});
