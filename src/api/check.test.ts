import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runScriptIn } from "../commands/fixtures/run-command.ts";
import { programRoot } from "../program/program-root.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { check, UsageError } from "./check.ts";

const county = () =>
  temporaryFolder({
    "content/documents/a.md": documentText(1, "validity: 好\n"),
    "content/documents/b.md": documentText(2, "foo: 1\n"),
  });

test.each(["zh", "en"] as const)(
  "finds what the command finds, with its words (%s)",
  async (lang) => {
    const root = county();
    const { findings, left, documents } = await check({ cwd: root, lang, cache: "kept" });
    const options = ["--format", "json", "--lang", lang];
    const { code, stdout } = await runScriptIn(root, "check", ...options);
    expect(code).toBe(1);
    // Run from elsewhere, the command says where the pages of the documentation are, from the root on.
    const docs = join(programRoot, "docs").replaceAll("\\", "/");
    expect(findings).toEqual(JSON.parse(stdout.replaceAll(docs, "docs")));
    expect(findings).toHaveLength(2);
    expect({ left, documents }).toEqual({ left: [], documents: 2 });
    expect(existsSync(join(root, "kept"))).toBe(true);
  },
);

test("since a commit, only what has changed is to blame, and the rest is told apart", async () => {
  const root = county();
  const git = (...options: string[]) => execFileSync("git", ["-C", root, ...options]);
  const as = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
  git("init", "--quiet");
  git("add", ".");
  git(...as, "commit", "--quiet", "--message", "all");
  appendFileSync(join(root, "content/documents/b.md"), "又一段。\n");
  const { findings, left } = await check({ cwd: root, since: "HEAD" });
  expect(findings).toMatchObject([{ code: "field/unknown", file: "documents/b.md" }]);
  expect(left).toMatchObject([{ code: "field/unknown-word", file: "documents/a.md" }]);
});

test("two at once keep apart", async () => {
  const [one, other] = [county(), temporaryFolder({ "content/documents/a.md": documentText(1) })];
  const [first, second] = await Promise.all([check({ cwd: one }), check({ cwd: other })]);
  expect([first.findings.length, second.findings.length]).toEqual([2, 0]);
});

test("an abort in any stage rejects with its reason; the next check is whole", async () => {
  const root = county();
  await expect(
    check({ cwd: root, content: "nowhere", signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ name: "AbortError" });
  expect(readdirSync(root)).toEqual(["content"]);
  const running = () => process.getActiveResourcesInfo().filter((name) => name === "ProcessWrap");
  const ofOthers = running();
  for (const due of ["read", "text", "check"]) {
    const stop = new AbortController();
    const checking = check({
      cwd: root,
      signal: stop.signal,
      onProgress: (event) => {
        if (event.type === "progress" && event.stage === due) stop.abort(due);
      },
    });
    await expect(checking).rejects.toBe(due);
    expect(running()).toEqual(ofOthers);
  }
  expect((await check({ cwd: root })).findings).toHaveLength(2);
});

test("wrong options are told in words", async () => {
  const asked = (options: object) => check(options).catch((error: unknown) => error);
  const unknown = await asked({ contents: "", lang: "en" });
  expect(unknown).toBeInstanceOf(UsageError);
  expect(unknown).toMatchObject({ code: "usage", message: /^check\(\) does not know contents\./ });
  expect(await asked({ cwd: county(), since: "HEAD" })).toMatchObject({
    message: /^--since 要用 git/,
  });
  expect(await asked({ signal: "stop" })).toMatchObject({
    message: "check() 的 signal 应是AbortSignal，现为：stop",
  });
});
