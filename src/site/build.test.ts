import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { verifyText } from "../commands/verify-text/verify-text.ts";
import { readContent } from "../content/read-content.ts";
import { programRoot } from "../program/program-root.ts";
import { danglingIn } from "../testing/journeys/dangling.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { madeOnce } from "./fixtures/made-once.ts";
import {
  buildWell,
  builtSample,
  bytesOf,
  sharedSample,
  smallSampleFolder,
} from "./fixtures/sample-build.ts";

/** The sample where its own address wants it. */
const sample = await sharedSample("/zwgk/");
const content = join(sample, "content");
const out = join(sample, "dist");
const day = ["--as-of", "2026-11-22"];

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
  return spawn(
    process.execPath,
    [join(programRoot, "scripts", "gongkai.js"), "build", ...options],
    {
      cwd: programRoot,
    },
  );
}

/** A folder with a content of a few documents in `content`, built once for the tests here: `dist` stays as it is. */
const small = await madeOnce("few-documents", async (folder) => {
  const made = temporaryFolder({
    ...Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`content/documents/${at}.md`, documentText(at)]),
    ),
    "content/documents/9.md": documentText(9, "", "见[名单](9/名单.csv)。\n"),
    "content/documents/9/名单.csv": "姓名\n甲\n",
  });
  await buildWell(made);
  cpSync(made, folder, { recursive: true });
});

describe("the sample portal", () => {
  test("documents in = documents out = lines of documents.jsonl", async () => {
    const { documents } = await readContent(content);
    const lines = readFileSync(join(out, "data", "documents.jsonl"), "utf8");
    expect(lines.trimEnd().split("\n")).toHaveLength(documents.length);
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

  test("gives the same bytes by the command, cold and warm, which says so in a few lines without a bar", async () => {
    const root = smallSampleFolder();
    const again = join(root, "again");
    const folders = ["--content", join(root, "content"), "--cache", join(root, "again-cache")];
    const options = [...folders, "--out", again, ...day];
    const cold = await build(...options);
    expect(cold.code, cold.stderr).toBe(0);
    expect(cold.stdout).toMatch(/^已生成：\d+ 份文件，[\d,]+ 个页面/);
    expect(cold.stdout + cold.stderr).not.toContain("█");
    const expected = bytesOf(again);
    expect(await build("--full", ...options)).toMatchObject({ code: 0 });
    expect(bytesOf(again)).toEqual(expected);
  });
});

describe("two builds at once", () => {
  test("with one cache, cold, do not mix: both give what one gives", async () => {
    const root = temporaryFolder({});
    const outs = ["left", "right"].map((name) => join(root, name));
    const options = ["--content", join(small, "content"), "--cache", join(root, "both"), ...day];
    const results = await Promise.all(outs.map((folder) => build(...options, "--out", folder)));
    for (const { code, stderr } of results) expect(code, stderr).toBe(0);
    for (const folder of outs) expect(bytesOf(folder)).toEqual(bytesOf(join(small, "dist")));
  });

  test("into one folder: one after the other puts its output in place, whole", async () => {
    const root = temporaryFolder({});
    const target = join(root, "same");
    const options = ["--content", join(small, "content"), "--out", target, ...day];
    const caches = ["same-a", "same-b"].map((name) => ["--cache", join(root, name)]);
    const results = await Promise.all(caches.map((cacheOf) => build(...options, ...cacheOf)));
    for (const { code, stderr } of results) expect(code, stderr).toBe(0);
    expect(bytesOf(target)).toEqual(bytesOf(join(small, "dist")));
    expect(readdirSync(root).filter((name) => name.startsWith(".same."))).toEqual([".same.ledger"]);
  });
});

describe("a build that does not finish", () => {
  test("because of errors leaves the last output untouched and names file and line", async () => {
    const root = temporaryFolder({});
    cpSync(small, root, { recursive: true });
    const before = bytesOf(join(small, "dist"));
    const broken = temporaryFolder({
      "documents/a.md": "---\ntitle: 只有名称\n---\n\n见[附件](a/无.pdf)。\n",
      "documents/b.md": documentText(1, "attachments:\n  - { path: b/表.xlsx, title: 表 }\n"),
    });
    const folders = ["--out", join(root, "dist"), "--cache", join(root, "cache")];
    const { code, stderr } = await build("--content", broken, ...folders);
    expect(code).toBe(1);
    expect(stderr).toContain("documents/a.md:");
    expect(stderr).toContain("索引号");
    expect(stderr).toContain("documents/b.md:7:");
    expect(stderr).toContain("attachment/missing");
    expect(bytesOf(join(root, "dist"))).toEqual(before);
  });

  test("because it was killed leaves the last output untouched, and the next one clears up", async () => {
    const root = await builtSample("/zwgk/");
    const folders = ["content", "cache"].flatMap((name) => [`--${name}`, join(root, name)]);
    const start = () => startBuild(...folders, "--out", join(root, "dist"), ...day, "--full");
    const isStaging = () => readdirSync(root).some((name) => name.startsWith(".dist.staging-"));
    let child = start();
    while (!isStaging()) {
      // On a busy machine a whole build may pass between two looks.
      if (child.exitCode !== null) child = start();
      await setTimeout(5);
    }
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "close");
    expect(bytesOf(join(root, "dist"))).toEqual(bytesOf(out));
    await buildWell(root, { base: "/zwgk/" });
    expect(readdirSync(root).filter((name) => name.startsWith(".dist."))).toEqual([".dist.ledger"]);
    expect(bytesOf(join(root, "dist"))).toEqual(bytesOf(out));
  });
});

test("only documents/ is required: publishers, topics and years come from them, under any path", async () => {
  const root = temporaryFolder({
    "content/documents/文 件/通 知.md":
      "---\n索引号: QH001-2026-00001\n名称: 关于试验的通知\n发布机构: 县档案馆\n发布日期: 2026-01-05\n---\n\n正文。\n",
  });
  await buildWell(root, { base: "/a/b/" });
  const target = join(root, "dist");
  expect(existsSync(join(target, "publishers", "县档案馆", "index.html"))).toBe(true);
  expect(existsSync(join(target, "years", "2026", "index.html"))).toBe(true);
  const home = readFileSync(join(target, "index.html"), "utf8");
  expect(home).toContain('href="./documents/QH001-2026-00001/index.html"');
  expect(danglingIn(target, "/a/b/")).toEqual([]);
});
