import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { programRoot } from "../program/program-root.ts";
import { builtSample, bytesOf } from "../site/fixtures/sample-build.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { untilStopped } from "./until-stopped.ts";

const words = { zh: "一切照旧。", en: "All is as it was." };

/**
 * Runs a command that is sent Ctrl+C as soon as it has made a folder whose path holds this; the exit code, and what was
 * said. It sends it to itself: whoever watched it from outside might look again when all is over.
 */
async function interrupted(made: string, root: string, name: string, ...options: string[]) {
  const module = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    let isDue = true;
    function look(path) {
      if (!isDue || !String(path).includes(${JSON.stringify(made)})) return;
      isDue = false;
      process.kill(process.pid, "SIGINT");
    }
    const { mkdirSync, promises: { mkdir } } = fs;
    fs.mkdirSync = (path, ...more) => {
      const made = mkdirSync(path, ...more);
      look(path);
      return made;
    };
    fs.promises.mkdir = async (path, ...more) => {
      const made = await mkdir(path, ...more);
      look(path);
      return made;
    };
    syncBuiltinESMExports();`;
  const first = `--import=data:text/javascript,${encodeURIComponent(module)}`;
  const script = join(programRoot, "scripts", "gongkai.js");
  const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined };
  const child = spawn(process.execPath, [first, script, name, ...options], { cwd: root, env });
  const [[code], said] = await Promise.all([once(child, "close"), text(child.stderr)]);
  return { code, said };
}

// Windows has no signal that could be sent: there, the console calls the same handler.
test.skipIf(process.platform === "win32")(
  "Ctrl+C stops a build: it says so, the output is as it was, nothing is left",
  async () => {
    const root = await builtSample();
    const before = bytesOf(join(root, "dist"));
    const options = ["--full", "--cache", join(root, "cache"), "--base", "/"];
    const { code, said } = await interrupted(".dist.staging", root, "build", ...options);
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
  const cache = join(root, "cache");
  const options = ["--lang", "en", "--cache", cache];
  const check = await interrupted(join(cache, "texts"), root, "check", ...options);
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
