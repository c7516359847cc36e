import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { programRoot } from "../program/program-root.ts";
import { builtSample, bytesOf } from "../site/fixtures/sample-build.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { untilStopped } from "./until-stopped.ts";

const words = { zh: "一切照旧。", en: "All is as it was." };

function start(root: string, name: string, ...options: string[]): ChildProcess {
  const script = join(programRoot, "scripts", "gongkai.js");
  const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined };
  return spawn(process.execPath, [script, name, ...options], { cwd: root, env });
}

/** Sends Ctrl+C as soon as something is so; the exit code, and what was said. */
async function interrupt(child: ChildProcess, isDue: () => boolean) {
  const said = text(child.stderr as NodeJS.ReadableStream);
  const ended = once(child, "close");
  while (!isDue() && child.exitCode === null) await setTimeout(5);
  child.kill("SIGINT");
  const [code] = await ended;
  return { code, said: await said };
}

// Windows has no signal that could be sent: there, the console calls the same handler.
test.skipIf(process.platform === "win32")(
  "Ctrl+C stops a build: it says so, the output is as it was, nothing is left",
  async () => {
    const root = await builtSample();
    const before = bytesOf(join(root, "dist"));
    const isStaging = () => readdirSync(root).some((name) => name.startsWith(".dist.staging"));
    const child = start(root, "build", "--full", "--cache", join(root, "cache"), "--base", "/");
    const { code, said } = await interrupt(child, isStaging);
    expect(said).toContain("正在停止……（再按一次 Ctrl+C 立即结束）");
    expect(said).toContain("已停止。上一次的输出保持原样。");
    expect(code).toBe(130);
    expect(bytesOf(join(root, "dist"))).toEqual(before);
    expect(readdirSync(root).sort()).toEqual([".dist.ledger", "cache", "content", "dist"]);
  },
);

test.skipIf(process.platform === "win32")("Ctrl+C stops a check", async () => {
  const documents = Array.from({ length: 400 }, (_, at) => [
    `content/documents/${at}.md`,
    documentText(at),
  ]);
  const root = temporaryFolder(Object.fromEntries(documents));
  const isKept = () => existsSync(join(root, "cache", "texts"));
  const checking = start(root, "check", "--lang", "en", "--cache", join(root, "cache"));
  const check = await interrupt(checking, isKept);
  expect(check.said).toContain("Stopped. The check is not finished.");
  expect(check.code).toBe(130);
});

test.skipIf(process.platform === "win32")(
  "a second Ctrl+C ends at once what does not stop",
  async () => {
    const module = new URL("until-stopped.ts", import.meta.url).href;
    const program = `
      import { untilStopped } from ${JSON.stringify(module)};
      setInterval(() => {}, 1000);
      await untilStopped("en", { zh: "", en: "" }, () => new Promise(() => console.log("works")));`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program]);
    const ended = once(child, "close");
    await once(child.stdout, "data");
    child.kill("SIGINT");
    const [said] = await once(child.stderr, "data");
    expect(String(said)).toBe("\nStopping … (Ctrl+C again ends it at once)\n");
    child.kill("SIGINT");
    expect(await ended).toEqual([130, null]);
  },
);

test("work that is not stopped goes on to its end, and nobody listens any more", async () => {
  const before = process.listenerCount("SIGINT");
  expect(await untilStopped("zh", words, async () => 1)).toBe(1);
  const failing = untilStopped("zh", words, () => Promise.reject(new Error("broken")));
  await expect(failing).rejects.toThrow("broken");
  expect(process.listenerCount("SIGINT")).toBe(before);
});
