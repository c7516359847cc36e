import { execFileSync } from "node:child_process";
import { hash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testKey } from "../mirror/fixtures/made-copy.ts";
import { continuedLog } from "../mirror/signing/log.ts";
import { parseManifest } from "../mirror/statement/manifest.ts";
import { runVerify } from "../mirror/verify/run-verify.ts";
import { filesBelow } from "../output/folder/output-files.ts";
import { manifest, manifestLists, unlisted } from "../portal/addresses/mirror-addresses.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import type { BuildOptions } from "./build-options.ts";
import { buildWell, bytesOf } from "./fixtures/sample-build.ts";

function madeFolder(): string {
  return temporaryFolder({
    "content/documents/1.md": documentText(1),
    "content/documents/2.md": documentText(2),
    "content/documents/甲 乙.md": documentText(3),
  });
}

const out = (root: string) => join(root, "dist");
const read = (root: string, path: string) => readFileSync(join(out(root), path), "utf8");
const stated = (root: string) => parseManifest(read(root, manifest));

/** A list as it should be. */
function listOf(root: string, algorithm: "sha256" | "sm3"): string {
  const lines = filesBelow(out(root))
    .filter((path) => !unlisted.includes(path))
    .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
    .map((path) => `${hash(algorithm, readFileSync(join(out(root), path)))}  ${path}\n`);
  return lines.join("");
}

function expectLists(root: string): void {
  expect(read(root, manifestLists.sha256)).toBe(listOf(root, "sha256"));
  expect(read(root, manifestLists.sm3)).toBe(listOf(root, "sm3"));
}

function verified(root: string, key?: string): string {
  const folder = out(root);
  const asked = { key, since: undefined, json: false, sm3: false, language: "zh" } as const;
  return runVerify({ folder, ...asked }).text;
}

test("the lists of an output follow every change, as a full build would write them", async () => {
  const root = madeFolder();
  const next = async (change: () => void, options: Partial<BuildOptions> = {}) => {
    change();
    const { summary } = await buildWell(root, options);
    expectLists(root);
    return summary.writtenFiles;
  };
  await next(() => {});
  expect(verified(root)).toContain("结果：完好。");
  appendFileSync(join(root, "content/documents/1.md"), "\n一段。\n");
  await next(() => {});
  await next(() => writeFileSync(join(root, "content/documents/4.md"), documentText(4)));
  await next(() => rmSync(join(root, "content/documents/2.md")));
  expect(await next(() => {})).toBe(0);
  // Of one list nothing is left: it is made of what the ledger and the files say.
  await next(() => rmSync(join(out(root), manifestLists.sm3)));
  await next(() => rmSync(join(out(root), manifestLists.sha256)));
  const incremental = bytesOf(out(root));
  await buildWell(root, { full: true });
  expect(bytesOf(out(root))).toEqual(incremental);
});

test("a commit that changes no page writes the manifest alone; without git a serial may be given", async () => {
  const root = madeFolder();
  const { summary } = await buildWell(root);
  expect(summary.state).toEqual({ serial: 0, commit: null, lack: "none", signed: null });
  expect((await buildWell(root, { serial: 7 })).summary.writtenFiles).toBe(1);
  expect(stated(root)).toMatchObject({ serial: 7, commit: null, day: "2026-11-22" });
  expect((await buildWell(root, { serial: 7 })).summary.writtenFiles).toBe(0);
  const content = join(root, "content");
  const git = (...options: string[]) =>
    execFileSync("git", ["-C", content, ...options], { encoding: "utf8" }).trim();
  git("init", "--quiet");
  git("config", "user.name", "编辑");
  git("config", "user.email", "editor@qinghe.example");
  git("add", "--all");
  git("commit", "--quiet", "--message", "初稿");
  await buildWell(root);
  expect(stated(root)).toMatchObject({ serial: 1, commit: git("rev-parse", "HEAD") });
  const signing = { key: testKey(1), log: null };
  const signed = async () => (await buildWell(root, { signing })).summary.state?.signed;
  expect(await signed()).toEqual({
    key: "0101010101010101",
    isUncommitted: false,
    beginsLog: true,
  });
  appendFileSync(join(content, "documents/1.md"), "\n一段。\n");
  expect(await signed()).toMatchObject({ isUncommitted: true, beginsLog: false });
  git("commit", "--quiet", "--all", "--message", "一段");
  expect(await signed()).toMatchObject({ isUncommitted: false });
  git("commit", "--quiet", "--allow-empty", "--message", "空");
  const { summary: again } = await buildWell(root, { serial: 7 });
  expect(again.state).toMatchObject({ serial: 3, signed: null });
  expect(stated(root)).toMatchObject({ serial: 3, commit: git("rev-parse", "HEAD") });
  git("fetch", "--quiet", "--depth=1", content);
  expect((await buildWell(root)).summary.state).toMatchObject({ serial: 0, lack: "shallow" });
});

test("what is built is signed, and what was signed stays on record", async () => {
  const root = madeFolder();
  const key = testKey(1);
  const signing = { key, log: null };
  const portal = join(root, "content/portal.yaml");
  writeFileSync(portal, `signingKey: ${testKey(2).public.text}\n`);
  await expect(buildWell(root, { signing })).rejects.toThrow(/other-key/);
  expect(existsSync(out(root))).toBe(false);
  writeFileSync(portal, `signingKey: ${key.public.text}\n`);
  const lines = () => read(root, "manifest-log.txt").split("\n").length - 1;
  await buildWell(root, { signing, serial: 1 });
  expect(verified(root, key.public.text)).toContain("结果：完好。");
  const before = bytesOf(out(root));
  expect((await buildWell(root, { signing, serial: 1 })).summary.writtenFiles).toBe(0);
  await buildWell(root, { signing, serial: 1, full: true });
  expect(bytesOf(out(root))).toEqual(before);
  // A build that signs nothing keeps the log, and the signature as long as it is of this state.
  await buildWell(root, { serial: 1, full: true });
  expect(bytesOf(out(root))).toEqual(before);
  await buildWell(root, { serial: 2 });
  expect([existsSync(join(out(root), "MANIFEST.txt.minisig")), lines()]).toEqual([false, 1]);
  await buildWell(root, { signing, serial: 2 });
  expect(lines()).toBe(2);
  expect(verified(root, key.public.text)).toContain("结果：完好。");
  await expect(buildWell(root, { signing, serial: 1 })).rejects.toThrow(/older-than-log/);
  const forged = { key, log: join(root, "forged-log.txt") };
  const line = { serial: 2, day: "2026-11-22", manifest: "0".repeat(64) };
  writeFileSync(forged.log, continuedLog(read(root, "manifest-log.txt"), line, testKey(2)));
  await expect(buildWell(root, { signing: forged, serial: 3 })).rejects.toThrow(/broken-log/);
  appendFileSync(join(out(root), "manifest-log.txt"), "x\n");
  await expect(buildWell(root, { signing, serial: 3 })).rejects.toThrow(/broken-log/);
  expect(stated(root)).toMatchObject({ serial: 2 });
});
