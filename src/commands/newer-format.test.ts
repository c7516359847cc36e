import { readdirSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { programRoot } from "../program/program-root.ts";
import { bytesOf } from "../site/fixtures/sample-build.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { placeOf } from "./astro/options.ts";
import { run as runBuild } from "./build-command.ts";
import { run as runCheck } from "./check-command.ts";
import { reportErrors } from "./command-line.ts";
import { run as runDev } from "./dev-command.ts";
import { type CommandResult, runHere, runScript } from "./fixtures/run-command.ts";
import { run as runImport } from "./import-command.ts";
import { run as runNew } from "./new-command.ts";
import { run as runVerifyText } from "./verify-text-command.ts";

const newer = {
  "portal.yaml": "name: 青禾县政府信息公开\nformatVersion: 2\n",
  "documents/a.md": "没有文件信息的一份\n",
  "publishers.yaml": "写错了\n",
};
const line = /^\S*portal\.yaml:2：内容的格式版本是 2，本程序只认到 1。什么都没有做；(.+)。\n$/;
const upgrading = `${programRoot.replaceAll(sep, "/")}docs/upgrading.md`;

/** Every command that reads or writes content. */
const commands: Record<string, (content: string, out: string) => Promise<CommandResult>> = {
  build: (content, out) => runHere(runBuild, "--content", content, "--out", out),
  "build --full": (content, out) => runHere(runBuild, "--full", "--content", content, "--out", out),
  "build --part": (content, out) =>
    runHere(runBuild, "--part", "1/2", "--content", content, "--out", out),
  "build --join": (content, out) =>
    runHere(runBuild, "--join", "--content", content, "--out", out, join(out, "part")),
  check: (content) => runHere(runCheck, "--content", content),
  "check --fix": (content) => runHere(runCheck, "--fix", "--content", content),
  "check --since": (content) => runHere(runCheck, "--since", "HEAD", "--content", content),
  dev: (content) => runHere(runDev, "--content", content, "--port", "0"),
  new: (content) => runHere(runNew, "--content", content, "--yes", "--title", "关于甲的通知"),
  import: (content, out) => runHere(runImport, "--out", content, join(out, "old.txt")),
  "astro build": (content, out) =>
    runHere(() =>
      reportErrors(async () => {
        const folder = (path: string) => pathToFileURL(`${path}/`);
        await placeOf({ content }, { root: folder(content), base: "/", outDir: folder(out) });
        return 0;
      }),
    ),
  "verify-text": (content, out) => runHere(runVerifyText, "--content", content, "--out", out),
};

const home = process.cwd();
// The preview ends its process where it cannot begin.
vi.spyOn(process, "exit").mockImplementation((code) => code as never);
afterEach(() => process.chdir(home));

test.each(Object.entries(commands))(
  "%s refuses a newer content format in one line and touches nothing",
  async (_, command) => {
    const content = temporaryFolder(newer);
    const out = temporaryFolder({ "index.html": "旧", "old.txt": "关于乙的通知\n\n各乡镇：\n" });
    const elsewhere = temporaryFolder({});
    const before = [bytesOf(content), bytesOf(out)];
    process.chdir(elsewhere);
    const { code, stdout, stderr } = await command(content, out);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(line.exec(stderr)?.[1]).toBe(`请先升级程序，见 ${upgrading}`);
    expect([bytesOf(content), bytesOf(out)]).toEqual(before);
    expect(readdirSync(elsewhere)).toEqual([]);
  },
);

test("as a process, in English too, it says nothing else", async () => {
  const content = temporaryFolder(newer);
  const { code, stdout, stderr } = await runScript("build", "--content", content, "--lang", "en");
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^\S*portal\.yaml:2: the content has format version 2;.*\n$/);
});

test("where nothing else has changed, a build sees that the version has, and the last output stays", async () => {
  const root = temporaryFolder({
    "content/portal.yaml": "name: 青禾县政府信息公开\n",
    "content/documents/a.md": documentText(1),
  });
  const [content, out] = [join(root, "content"), join(root, "dist")];
  const folders = ["--content", content, "--cache", join(root, "cache"), "--as-of", "2026-11-29"];
  const build = () => runHere(runBuild, ...folders, "--out", out);
  const state = (version: number) =>
    writeFileSync(
      join(content, "portal.yaml"),
      `name: 青禾县政府信息公开\nformatVersion: ${version}\n`,
    );
  expect((await build()).code).toBe(0);
  const built = bytesOf(out);
  state(2);
  expect(await build()).toMatchObject({ code: 2, stdout: "" });
  expect(bytesOf(out)).toEqual(built);
  state(1);
  expect((await build()).code).toBe(0);
  const full = await runHere(runBuild, ...folders, "--full", "--out", join(root, "full"));
  expect(full.code).toBe(0);
  expect(bytesOf(out)).toEqual(bytesOf(join(root, "full")));
  state(2);
  expect((await build()).code).toBe(2);
});
