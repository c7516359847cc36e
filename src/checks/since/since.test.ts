import { expect, test, vi } from "vitest";
import { run as runCheck } from "../../commands/check-command.ts";
import { temporaryRepository } from "../../history/fixtures/temporary-repository.ts";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";

/** `npm run check -- --since`; what it found as JSON, and what it said besides. */
async function checkSince(content: string, revision: string) {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  try {
    const cache = temporaryFolder({});
    const options = ["--content", content, "--cache", cache, "--as-of", "2026-11-22"];
    const code = await runCheck([...options, "--format", "json", "--since", revision]);
    const found = JSON.parse(String(log.mock.calls[0]?.[0] ?? "[]")) as {
      code: string;
      file: string;
    }[];
    const said = error.mock.calls.flat().join("\n");
    return { code, found: found.map((one) => `${one.file} ${one.code}`), said };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

const a = "documents/a.md";
const b = "documents/b.md";
const c = "documents/c.md";
const link = (number: number, target: string) =>
  documentText(number, "", `见[通知](${target})。\n`);

test("only files that have changed are told of, and errors that the changes cause elsewhere", async () => {
  const { content, commit, write } = temporaryRepository();
  commit("2024-01-02", {
    [a]: documentText(1),
    [b]: documentText(2, "foo: 1\n", "见[通知](a.md)和[没有](x.pdf)。\n"),
    [c]: documentText(3, "foo: 1\n"),
  });
  const clean = await checkSince(content, "HEAD");
  expect(clean).toEqual({
    code: 0,
    found: [],
    said: "从 HEAD 以来没有改动的文件里还有：1 处错误，2 处警告，0 处提示，没有列出。全部列出：不写 --since。",
  });
  commit("2024-01-03", { [c]: documentText(3, "foo: 2\n") });
  write({ [a]: null, "documents/new.md": documentText(4, "bar: 1\n") });
  const changed = await checkSince(content, "HEAD~1");
  expect(changed.found).toEqual([
    `${a} addresses/vanished`,
    `${b} link/not-found`,
    `${c} field/unknown`,
    "documents/new.md field/unknown",
  ]);
  expect(changed.code).toBe(1);
  expect(changed.said).toContain("还有：1 处错误，1 处警告");
});

test("what went before the revision, and what others did to it since, is left out", async () => {
  const { content, commit, git } = temporaryRepository();
  commit("2024-01-02", { [a]: documentText(1), [b]: documentText(2), [c]: documentText(3) });
  commit("2024-01-03", { [a]: null });
  git("checkout", "--quiet", "-b", "side");
  commit("2024-01-04", { [c]: documentText(4) });
  git("checkout", "--quiet", "main");
  commit("2024-01-05", { [b]: documentText(2, "foo: 1\n"), "documents/d.md": documentText(9) });
  git("checkout", "--quiet", "side");
  const { found, said } = await checkSince(content, "main");
  expect(found).toEqual([`${c} addresses/changed`]);
  expect(said).toContain("还有：1 处错误，0 处警告");
});

test("a document that a change withdraws or gives an alias is no loss", async () => {
  const { content, commit, write } = temporaryRepository();
  commit("2024-01-02", { [a]: documentText(1), [b]: link(2, "a.md") });
  write({ [a]: documentText(11, "aliases: [QH001-2020-00001]\n") });
  expect(await checkSince(content, "HEAD")).toMatchObject({ code: 0, found: [] });
});

test.each([
  ["nothing", "git 里没有 nothing 这个提交或分支。用 git log、git branch --all 看看它叫什么。"],
  ["--all", "git 里没有 --all 这个提交或分支。"],
  ["HEAD~5", "git 里没有 HEAD~5 这个提交或分支。"],
])("a revision %s that is not there is refused", async (revision, words) => {
  const { content, commit } = temporaryRepository();
  commit("2024-01-02", { [a]: documentText(1) });
  const options = ["--content", content, `--since=${revision}`];
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await runCheck(options)).toBe(2);
  expect(error.mock.calls.flat().join("\n")).toContain(words);
  error.mockRestore();
});

test("a folder without git, or with too little of its history, is refused with the reason", async () => {
  const plain = await checkSince(temporaryFolder({ [a]: documentText(1) }), "HEAD");
  expect(plain.code).toBe(2);
  expect(plain.said).toContain("不在 git 版本库里");
  const { root, commit } = temporaryRepository();
  commit("2024-01-02", { [a]: documentText(1) });
  commit("2024-01-03", { [a]: documentText(1, "", "改。\n") });
  const clone = temporaryRepository();
  clone.git("pull", "--quiet", "--depth=1", `file://${root}`, "main");
  const shallow = await checkSince(clone.content, "HEAD~1");
  expect(shallow.code).toBe(2);
  expect(shallow.said).toContain("git fetch --unshallow");
});
