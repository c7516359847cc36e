import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { documentText, temporaryFolder } from "../../content/temporary-folder.ts";
import { readHistory } from "./read-history.ts";

const root = temporaryFolder({});
const content = join(root, "content");
const cache = temporaryFolder({});

function git(day: string, ...options: string[]) {
  const who = ["-c", "user.name=编辑", "-c", "user.email=editor@qinghe.example"];
  const at = `${day}T09:00:00+08:00`;
  const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
  execFileSync("git", [...who, ...options], { cwd: root, env, stdio: "ignore" });
}

function commit(day: string, files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(content, file), text);
  git(day, "add", "--all");
  git(day, "commit", "--message", "改");
}

const published = (number: number, line: string) =>
  documentText(number).replace("publishedOn: 2020-01-02", line);

beforeAll(() => {
  mkdirSync(join(content, "documents"), { recursive: true });
  git("2024-01-01", "init");
  const many = Array.from({ length: 21 }, (_, index) => [
    `documents/旧 ${index}.md`,
    documentText(index),
  ]);
  commit("2024-01-02", Object.fromEntries(many));
  commit("2024-02-03", { "documents/新.md": published(30, "publishedOn: 2024-02-03") });
});

describe("the history of a content folder", () => {
  test("tells when a document came, unless it came with many", async () => {
    const history = await readHistory(content, cache);
    expect(history("documents/新.md")).toEqual({
      addedOn: "2024-02-03",
      keptSince: "2024-01-02",
      movedBack: null,
    });
    expect(history("documents/旧 3.md")?.addedOn).toBeNull();
    expect(history("documents/没有.md")).toBeNull();
  });

  test("goes on from what is kept, through renaming, and tells a day of publication set back", async () => {
    renameSync(join(content, "documents/新.md"), join(content, "documents/改名.md"));
    commit("2024-03-01", {});
    commit("2024-03-05", { "documents/改名.md": published(30, "发布日期: 2024年1月20日 # 更正") });
    commit("2024-03-06", { "documents/旧 3.md": published(3, 'publishedOn: "2020-01-09"') });
    const expected = {
      addedOn: "2024-02-03",
      keptSince: "2024-01-02",
      movedBack: { on: "2024-03-05", from: "2024-02-03", to: "2024-01-20" },
    };
    const anew = temporaryFolder({});
    for (const folder of [cache, anew]) {
      const history = await readHistory(content, folder);
      expect(history("documents/改名.md")).toEqual(expected);
      expect(history("documents/旧 3.md")?.movedBack).toBeNull();
    }
  });

  test("starts anew where the kept commit is no longer part of it", async () => {
    git("2024-03-07", "reset", "--hard", "HEAD~2");
    const history = await readHistory(content, cache);
    expect(history("documents/改名.md")?.movedBack).toBeNull();
  });

  test("is empty where there is no git", async () => {
    const history = await readHistory(temporaryFolder({}), cache);
    expect(history("documents/新.md")).toBeNull();
  });
});
