import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { run as runBuild } from "./build-command.ts";
import { run as runCheck } from "./check-command.ts";
import { runHere, runScript } from "./fixtures/run-command.ts";

const cache = temporaryFolder({});

const check = (...options: string[]) => runHere(runCheck, "--cache", cache, ...options);

const faulty = () =>
  temporaryFolder({
    "documents/a.md": documentText(1, "validity: 好\n", "名单见[这里](没有.pdf)，请各单位核对。\n"),
    "documents/b.md": documentText(2, "foo: 1\n", "名单见[这里](没有.pdf)，请各单位核对。\n"),
  });

test("every finding is told in one run, links included, and an error makes it exit with 1", async () => {
  const options = ["--content", faulty(), "--cache", cache];
  const { code, stdout, stderr } = await runScript("check", ...options);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(stdout.match(/^\s+[a-z-]+\/[a-z-]+$/gm)?.map((line) => line.trim())).toEqual([
    "field/unknown-word",
    "field/unknown",
    "link/not-found",
  ]);
  expect(stdout).toMatch(/\n已检查 2 份文件：2 处错误，1 处警告，0 处提示，涉及 2 个文件。\n$/);
});

test("content without errors exits with 0", async () => {
  const content = temporaryFolder({ "documents/a.md": documentText(1, "foo: 1\n") });
  const { code, stdout } = await check("--content", content, "--lang", "en");
  expect(code).toBe(0);
  expect(stdout).toMatch(/\n1 document checked: 0 errors, 1 warning, 0 hints in 1 file\.\n$/);
});

test("JSON is all that stands on standard output", async () => {
  const { code, stdout } = await check("--content", faulty(), "--format", "json");
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([
    { code: "field/unknown-word", severity: "error", file: "documents/a.md", line: 6, column: 1 },
    { code: "field/unknown", severity: "warning", file: "documents/b.md", line: 6, column: 1 },
    { code: "link/not-found", severity: "error", file: "documents/b.md", line: 8 },
  ]);
});

test("--output writes what would be printed, and the screen has the totals", async () => {
  const content = faulty();
  const file = join(temporaryFolder({}), "检查/check.sarif");
  const options = ["--content", content, "--format", "sarif"];
  const { stdout } = await check(...options);
  const totals = "已检查 2 份文件：2 处错误，1 处警告，0 处提示，涉及 2 个文件。\n";
  expect(await check(...options, "--output", file)).toEqual({
    code: 1,
    stdout: totals,
    stderr: "",
  });
  expect(readFileSync(file, "utf8")).toBe(stdout);
});

test("what has one answer is mended before the check, on a dry run nothing is written", async () => {
  const content = temporaryFolder({
    "documents/a.md": documentText(1, "成文日期: 2020年1月2日\n"),
  });
  const dry = await check("--content", content, "--fix", "--dry-run");
  expect(dry).toMatchObject({
    code: 1,
    stderr:
      "documents/a.md:6  成文日期 → issuedOn\ndocuments/a.md:6  2020年1月2日 → 2020-01-02\n" +
      "可以代改 1 个文件，共 2 处；没有写入。\n",
  });
  expect(dry.stdout).toContain("field/not-a-day");
  expect(await check("--content", content, "--fix")).toMatchObject({ code: 0 });
  expect((await check("--content", content, "--dry-run")).code).toBe(2);
});

test("a wrong command line exits with 2 and says what is wrong", async () => {
  expect(await check("--format", "xml")).toEqual({
    code: 2,
    stdout: "",
    stderr: "没有 xml 这种输出格式，可用：pretty, json, sarif, github\n",
  });
  expect((await check("--content", "/没有这个文件夹")).code).toBe(2);
});

test("--help tells every option", async () => {
  const { code, stdout } = await check("--help");
  expect(code).toBe(0);
  for (const option of [
    "--content",
    "--format",
    "--as-of",
    "--fix",
    "--dry-run",
    "--lang",
    "--help",
  ]) {
    expect(stdout).toContain(option);
  }
});

describe("the version of the content format", () => {
  const unstated = () =>
    temporaryFolder({
      "portal.yaml": "栏目名称: 青禾县政府信息公开\r\n",
      "documents/a.md": documentText(1),
    });
  const told = (report: string, code: string) =>
    JSON.parse(report).filter((one: { code: string }) => one.code === code);

  test("is a hint where it is not stated, which --fix mends; a dry run only says so", async () => {
    const content = unstated();
    const options = ["--content", content, "--format", "json"];
    const file = join(content, "portal.yaml");
    const before = await check(...options);
    expect(before.code).toBe(0);
    expect(told(before.stdout, "settings/format-version")).toMatchObject([
      { severity: "hint", file: "portal.yaml", line: 1, values: { wanted: "1" } },
    ]);
    const dry = await check(...options, "--fix", "--dry-run");
    expect(dry.stderr).toMatchInlineSnapshot(`
      "格式 0 → 1：写明格式版本，别的不变
      portal.yaml:1  + 格式版本: 1
      可以代改 1 个文件，共 1 处；没有写入。
      "
    `);
    expect(readFileSync(file, "utf8")).toBe("栏目名称: 青禾县政府信息公开\r\n");
    const { stdout, stderr } = await check(...options, "--fix");
    expect(stderr).toContain("portal.yaml:1  + 格式版本: 1");
    expect(readFileSync(file, "utf8")).toBe("格式版本: 1\r\n栏目名称: 青禾县政府信息公开\r\n");
    expect(told(stdout, "settings/format-version")).toEqual([]);
    expect((await check(...options, "--fix")).stderr).toBe("没有可以代改的地方。\n");
  });

  test("is nothing that a build has to tell, and no folder needs settings to state it in", async () => {
    const build = ["--content", unstated(), "--cache", cache, "--out", temporaryFolder({})];
    expect((await runHere(runBuild, ...build)).stderr).not.toContain("settings/format-version");
    const bare = temporaryFolder({ "documents/a.md": documentText(1) });
    const { stdout, stderr } = await check("--content", bare, "--format", "json", "--fix");
    expect(told(stdout, "settings/format-version")).toEqual([]);
    expect(stderr).toBe("没有可以代改的地方。\n");
    expect(readdirSync(bare)).toEqual(["documents"]);
  });
});
