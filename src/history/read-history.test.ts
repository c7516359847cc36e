import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { temporaryRepository } from "./fixtures/temporary-repository.ts";
import { readHistory } from "./read-history.ts";

const published = (number: number, line: string) =>
  documentText(number).replace("publishedOn: 2020-01-02", line);

describe("the history of a content folder", () => {
  const { content, commit, git } = temporaryRepository();
  const cache = temporaryFolder({});

  beforeAll(() => {
    const many = Array.from({ length: 21 }, (_, index) => [
      `documents/旧 ${index}.md`,
      documentText(index),
    ]);
    commit("2024-01-02", Object.fromEntries(many));
    commit("2024-02-03", { "documents/新.md": published(30, "publishedOn: 2024-02-03") });
  });

  test("tells when a document came, unless it came with many", async () => {
    const { file } = await readHistory(content, cache);
    expect(file("documents/新.md")).toEqual({
      addedOn: "2024-02-03",
      keptSince: "2024-01-02",
      came: 21,
      movedBack: null,
    });
    expect(file("documents/旧 3.md")?.addedOn).toBeNull();
    expect(file("documents/没有.md")).toBeNull();
  });

  test("goes on from what is kept, through renaming, and tells a day of publication set back", async () => {
    renameSync(join(content, "documents/新.md"), join(content, "documents/改 名.md"));
    commit("2024-03-01");
    commit("2024-03-05", { "documents/改 名.md": published(30, "发布日期: 2024年1月20日 # 更正") });
    commit("2024-03-06", { "documents/旧 3.md": published(3, 'publishedOn: "2020-01-09"') });
    const expected = {
      addedOn: "2024-02-03",
      keptSince: "2024-01-02",
      came: 21,
      movedBack: { on: "2024-03-05", from: "2024-02-03", to: "2024-01-20" },
    };
    const anew = temporaryFolder({});
    for (const folder of [cache, anew]) {
      const { file } = await readHistory(content, folder);
      expect(file("documents/改 名.md")).toEqual(expected);
      expect(file("documents/旧 3.md")?.movedBack).toBeNull();
    }
  });

  test("starts anew where the kept commit is no longer part of it", async () => {
    git("reset", "--quiet", "--hard", "HEAD~2");
    const { file } = await readHistory(content, cache);
    expect(file("documents/改 名.md")?.movedBack).toBeNull();
  });

  test("is empty where there is no git", async () => {
    const { file, gone, lack } = await readHistory(temporaryFolder({}), cache);
    expect([file("documents/新.md"), gone, lack]).toEqual([null, [], null]);
  });

  test("is empty before the first commit", async () => {
    const { content } = temporaryRepository();
    const { gone, lack } = await readHistory(content, cache);
    expect([gone, lack]).toEqual([[], null]);
  });
});

/** Names that git would quote, or that stand beside a tab where it does not. */
const names = ["通 知", "a\tb", '名"单"', "a'b", " 前后 ", "\x01c", ":d", "甲\n乙", "-e"];

describe("files of any name", () => {
  test.each(names)("%j are followed", async (name) => {
    const { content, commit } = temporaryRepository();
    const file = `documents/${name}.md`;
    commit("2024-01-02", { [file]: published(1, "publishedOn: 2024-01-02") });
    commit("2024-01-20", { [file]: published(1, "publishedOn: 2024-01-01") });
    commit("2024-01-21", { [file]: null });
    const history = await readHistory(content, temporaryFolder({}));
    const movedBack = { on: "2024-01-20", from: "2024-01-02", to: "2024-01-01" };
    expect(history.file(file)).toMatchObject({ addedOn: "2024-01-02", movedBack });
    expect(history.gone).toMatchObject([{ was: file, on: "2024-01-21" }]);
  });
});

describe("addresses that are gone", () => {
  const gone = async (content: string) =>
    (await readHistory(content, temporaryFolder({}))).gone.map(
      ({ address, was, file, on, from }) => [address, was, file, on, from],
    );
  const a = "documents/a.md";

  test("are those of files removed, committed or not", async () => {
    const { content, commit, write } = temporaryRepository();
    commit("2024-01-02", { [a]: documentText(1), "documents/b.md": documentText(2) });
    commit("2024-01-03", { [a]: null });
    write({ "documents/b.md": null });
    expect(await gone(content)).toEqual([
      ["QH001-2020-00001", a, a, "2024-01-03", "2020-01-02"],
      ["QH001-2020-00002", "documents/b.md", "documents/b.md", null, "2020-01-02"],
    ]);
  });

  test("are those of files moved as they were to where no documents are", async () => {
    const { content, commit } = temporaryRepository();
    const b = "documents/b.md";
    commit("2024-01-02", { [a]: documentText(1), [b]: documentText(2) });
    mkdirSync(join(content, "documents/.草稿"));
    renameSync(join(content, a), join(content, "documents/.草稿/a.md"));
    renameSync(join(content, b), join(content, "b.md"));
    commit("2024-01-03");
    expect((await gone(content)).map(([address]) => address).sort()).toEqual([
      "QH001-2020-00001",
      "QH001-2020-00002",
    ]);
  });

  test("are none where no build can have read the file: its number is kept all the same", async () => {
    const { content, commit } = temporaryRepository();
    mkdirSync(join(content, "documents"), { recursive: true });
    // 《关于》 in GB18030.
    const head = documentText(1).replace(/^title:.*$/m, "title: ");
    const bytes = Buffer.from(head.replace("title: ", "title: \xb9\xd8\xd3\xda"), "latin1");
    writeFileSync(join(content, a), bytes);
    commit("2024-01-02");
    commit("2024-01-03", { [a]: null });
    expect((await gone(content)).map(([address, , , , from]) => [address, from])).toEqual([
      ["QH001-2020-00001", null],
    ]);
  });

  test("are those of numbers and aliases changed, in any spelling and with any line ends", async () => {
    const { content, commit, write } = temporaryRepository();
    const chinese = documentText(3).replace("indexNumber", "索引号").replaceAll("\n", "\r\n");
    commit("2024-01-02", {
      [a]: documentText(1, "aliases:\n  - /zwgk/1.html\n  - OLD-2019-1\n"),
      "documents/c.md": chinese,
    });
    commit("2024-01-03", { [a]: documentText(1, "aliases:\n  - /zwgk/1.html\n") });
    write({ "documents/c.md": chinese.replace("00003", "00004") });
    expect((await gone(content)).map(([address, , , on]) => [address, on])).toEqual([
      ["OLD-2019-1", "2024-01-03"],
      ["QH001-2020-00003", null],
    ]);
  });

  test("are looked for under the later names of their files", async () => {
    const { content, commit } = temporaryRepository();
    commit("2024-01-02", { [a]: documentText(1, "", "正文。\n".repeat(50)) });
    commit("2024-01-03", { [a]: documentText(2, "", "正文。\n".repeat(50)) });
    renameSync(join(content, a), join(content, "documents/b.md"));
    commit("2024-01-04");
    const [[, was, file] = []] = await gone(content);
    expect([was, file]).toEqual([a, "documents/b.md"]);
  });

  test("were never public where they were drafts, faulty, or ahead of their day", async () => {
    const { content, commit } = temporaryRepository();
    const future = documentText(3).replace("2020-01-02", "2024-02-01");
    commit("2024-01-02", {
      [a]: documentText(1, "draft: true\n"),
      "documents/b.md": documentText(2).replace("publisher", "pub"),
      "documents/c.md": future,
      "documents/.d.md": documentText(4),
      "readme.md": documentText(5),
    });
    const files = [a, "documents/b.md", "documents/c.md", "documents/.d.md", "readme.md"];
    commit("2024-01-31", Object.fromEntries(files.map((file) => [file, null])));
    const found = await gone(content);
    expect(found.map(([address, , , , from]) => [address, from])).toEqual([
      ["QH001-2020-00001", null],
      ["QH001-2020-00002", null],
      ["QH001-2020-00003", null],
    ]);
  });

  test("are none where a document only moves, or changes in other lines", async () => {
    const { content, commit } = temporaryRepository();
    commit("2024-01-02", { [a]: documentText(1) });
    commit("2024-01-03", { [a]: documentText(1, "genre: 通知\n", "别的。\n") });
    renameSync(join(content, a), join(content, "documents/b.md"));
    commit("2024-01-04");
    expect(await gone(content)).toEqual([]);
  });

  test("count from the main line: what a branch gave up before it was merged never was", async () => {
    const { content, commit, git } = temporaryRepository();
    commit("2024-01-02", { [a]: documentText(1), "documents/z.md": documentText(9) });
    git("checkout", "--quiet", "-b", "side");
    commit("2024-01-03", { "documents/b.md": documentText(2) });
    commit("2024-01-04", { "documents/b.md": documentText(3), "documents/z.md": null });
    git("checkout", "--quiet", "main");
    commit("2024-01-05", { [a]: documentText(1, "", "另一段。\n") });
    git("merge", "--quiet", "--no-ff", "--no-edit", "side");
    expect((await gone(content)).map(([address]) => address)).toEqual(["QH001-2020-00009"]);
  });
});

test("what is kept of another line is not gone on from", async () => {
  const { content, commit, git } = temporaryRepository();
  const cache = temporaryFolder({});
  commit("2024-01-02", { "documents/a.md": documentText(1) });
  git("checkout", "--quiet", "-b", "side");
  commit("2024-01-03", { "documents/b.md": documentText(2) });
  commit("2024-01-04", { "documents/b.md": documentText(3) });
  expect((await readHistory(content, cache)).gone).toHaveLength(1);
  git("checkout", "--quiet", "main");
  git("merge", "--quiet", "--no-ff", "--no-edit", "side");
  expect((await readHistory(content, cache)).gone).toEqual([]);
});

test("a shallow clone says so, and tells nothing of what it lacks", async () => {
  const { root, content, commit } = temporaryRepository();
  commit("2024-01-02", { "documents/a.md": documentText(1), "documents/b.md": documentText(2) });
  commit("2024-01-03", { "documents/b.md": null });
  commit("2024-01-04", { "documents/c.md": documentText(3) });
  const clone = temporaryRepository();
  clone.git("pull", "--quiet", "--depth=1", `file://${root}`, "main");
  const cache = temporaryFolder({});
  const shallow = await readHistory(clone.content, cache);
  expect([shallow.lack, shallow.gone]).toEqual([{ kind: "shallow" }, []]);
  expect(shallow.file("documents/c.md")?.addedOn).toBeNull();
  clone.git("fetch", "--quiet", "--unshallow", `file://${root}`, "main");
  const whole = await readHistory(clone.content, cache);
  expect(whole.lack).toBeNull();
  expect(whole.gone).toEqual((await readHistory(content, null)).gone);
  expect(whole.file("documents/c.md")?.addedOn).toBe("2024-01-04");
});

test("where git cannot be started, the history lacks it and says why", async () => {
  const { content, commit } = temporaryRepository();
  commit("2024-01-02", { "documents/a.md": documentText(1) });
  const { PATH } = process.env;
  process.env.PATH = "/nowhere";
  try {
    const { lack, gone } = await readHistory(content, temporaryFolder({}));
    expect([lack, gone]).toEqual([{ kind: "unread", reason: "ENOENT" }, []]);
  } finally {
    process.env.PATH = PATH;
  }
});

test("a hook of git, which is told of its own folder, reads the same history", async () => {
  const { content, commit, write } = temporaryRepository();
  commit("2024-01-02", { "documents/a.md": documentText(1), "documents/b.md": documentText(2) });
  commit("2024-01-03", { "documents/b.md": null });
  write({ "documents/a.md": null });
  const { gone } = await readHistory(content, null);
  const set = { GIT_DIR: ".git", GIT_INDEX_FILE: ".git/other-index", GIT_PREFIX: "x/" };
  Object.assign(process.env, set);
  try {
    expect(await readHistory(content, null)).toMatchObject({ gone, lack: null });
  } finally {
    for (const name of Object.keys(set)) delete process.env[name];
  }
});
