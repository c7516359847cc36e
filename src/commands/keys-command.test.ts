import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parsePublicKey, parseSecretKey } from "../mirror/signing/minisign.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { runHere } from "./fixtures/run-command.ts";
import { run } from "./keys-command.ts";

const isWindows = process.platform === "win32";

test("a key pair is made, the secret for its owner alone, and what is printed fits it", async () => {
  const path = join(temporaryFolder({}), "a", "k.key");
  const { code, stdout } = await runHere(run, "new", path);
  expect(code).toBe(0);
  const [, line = ""] = /^signingKey: (RW\S{54})$/m.exec(stdout) ?? [];
  const secret = readFileSync(path, "utf8");
  expect(parseSecretKey(secret)?.public.text).toBe(line);
  expect(parsePublicKey(readFileSync(`${path}.pub`, "utf8"))?.text).toBe(line);
  expect(stdout).not.toContain(secret.split("\n")[1]);
  if (!isWindows) expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("nothing is overwritten", async () => {
  const folder = temporaryFolder({ "k.key": "旧", "m.key.pub": "旧" });
  for (const name of ["k.key", "m.key"]) {
    expect((await runHere(run, "new", join(folder, name))).code).toBe(2);
  }
  expect(readFileSync(join(folder, "k.key"), "utf8")).toBe("旧");
  expect([existsSync(join(folder, "k.key.pub")), existsSync(join(folder, "m.key"))]).toEqual([
    false,
    false,
  ]);
});

test("no secret is written where git would take it along, in a folder to be made there too", async () => {
  const folder = temporaryFolder({});
  execFileSync("git", ["-C", folder, "init", "--quiet"]);
  for (const name of ["k.key", "a/b/k.key"]) {
    const { code, stderr } = await runHere(run, "new", join(folder, name));
    expect([code, existsSync(join(folder, name))]).toEqual([2, false]);
    expect(stderr).toContain("私钥会随内容一起公开");
  }
  writeFileSync(join(folder, ".gitignore"), "*.key\n");
  expect((await runHere(run, "new", join(folder, "k.key"))).code).toBe(0);
});

test("what else is asked is told how to be written", async () => {
  for (const argv of [[], ["old"], ["new", "a", "b"]]) {
    expect((await runHere(run, ...argv)).code).toBe(2);
  }
});
