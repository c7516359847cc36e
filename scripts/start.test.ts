import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../src/output/folder/output-files.ts";
import { programRoot } from "../src/program/program-root.ts";

test("what was kept of the program is used only as long as it is whole", () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-compiled-"));
  const env = { ...process.env, NODE_COMPILE_CACHE: folder };
  const help = () =>
    execFileSync(
      process.execPath,
      [join(programRoot, "scripts", "gongkai.js"), "build", "--help"],
      {
        env,
        encoding: "utf8",
      },
    );
  const first = help();
  expect(first).toContain("--as-of");
  const kept = filesBelow(folder).map((file) => join(folder, file));
  expect(kept.length).toBeGreaterThan(10);
  for (const path of kept) {
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += 97) bytes[at] = (bytes[at] as number) ^ 0xff;
    writeFileSync(path, bytes);
  }
  expect(help()).toBe(first);
  rmSync(folder, { recursive: true });
});

test("programs are looked for in PATH only, also where the system begins with the folder it is in", () => {
  const address = JSON.stringify(new URL("start.js", import.meta.url).href);
  const show = `await import(${address}); console.log(process.env.NoDefaultCurrentDirectoryInExePath)`;
  const options = ["--input-type=module", "-e", show];
  expect(execFileSync(process.execPath, options, { encoding: "utf8" })).toBe("1\n");
});

test.each([
  ["18.20.8", false],
  ["22.14.0", false],
  ["22.15.0", true],
  ["23.11.0", false],
  ["24.0.0", true],
  ["26.1.0", true],
])("Node %s is told what it lacks, or starts, as package.json says", (version, starts) => {
  const { engines } = JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8"));
  expect(engines.node).toBe("^22.15.0 || >=24.0.0");
  const address = JSON.stringify(new URL("start.js", import.meta.url).href);
  const start = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } }); await import(${address}); console.log("starts")`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", start],
    { encoding: "utf8" },
  );
  expect([status, stdout]).toEqual(starts ? [0, "starts\n"] : [2, ""]);
  expect(stderr === "").toBe(starts);
});
