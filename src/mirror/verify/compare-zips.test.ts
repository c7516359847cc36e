import { hash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { zipFolder, zipList, zipListSignature } from "../../portal/addresses/zip-addresses.ts";
import { madeCopy, testKey } from "../fixtures/made-copy.ts";
import { listLine } from "../lists/list-line.ts";
import { signatureText } from "../signing/minisign.ts";
import { verifyFolder } from "./verify-folder.ts";

const key = testKey(1);
const zips = {
  "index.html": "<p>压缩包</p>\n",
  "whole.zip": "PK whole",
  "year-2024.zip": "PK 2024",
};

/** A copy with files in its folder of ZIPs, and their list. */
async function withZips(isSigned: boolean): Promise<string> {
  const folder = await madeCopy(isSigned ? key : null);
  mkdirSync(join(folder, zipFolder), { recursive: true });
  const entries = Object.entries(zips);
  for (const [name, text] of entries) writeFileSync(join(folder, zipFolder, name), text);
  const list = entries.map(([name, text]) => listLine(name, hash("sha256", text))).join("");
  writeFileSync(join(folder, zipList), list);
  if (isSigned) {
    const signature = signatureText(key, Buffer.from(list), "serial:3\tday:2026-11-22");
    writeFileSync(join(folder, zipListSignature), signature);
  }
  return folder;
}

function found(folder: string, asked = key.public as typeof key.public | null) {
  const { zips, problems } = verifyFolder(folder, { key: asked, since: null, algorithm: "sha256" });
  return { zips, problems: problems.map(({ kind, path }) => `${kind} ${path}`) };
}

test("ZIPs that are as their list says are no files too many, and a copy without any lacks nothing", async () => {
  expect(found(await withZips(true))).toEqual({ zips: 3, problems: [] });
  expect(found(await withZips(false), null)).toEqual({ zips: 3, problems: [] });
  expect(found(await madeCopy(key))).toEqual({ zips: undefined, problems: [] });
});

test.each<[string, (at: (path: string) => string) => void, string[]]>([
  ["changed", (at) => writeFileSync(at("whole.zip"), "x"), ["changed mirror/zip/whole.zip"]],
  ["emptied", (at) => writeFileSync(at("whole.zip"), ""), ["empty mirror/zip/whole.zip"]],
  ["missing", (at) => rmSync(at("whole.zip")), ["missing mirror/zip/whole.zip"]],
  ["added", (at) => writeFileSync(at("new.zip"), "x"), ["extra mirror/zip/new.zip"]],
  [
    "renamed",
    (at) => renameSync(at("whole.zip"), at("new.zip")),
    ["missing mirror/zip/whole.zip", "extra mirror/zip/new.zip"],
  ],
  [
    "exchanged along with its line",
    (at) => {
      writeFileSync(at("whole.zip"), "x");
      const sha256 = hash("sha256", "x");
      writeFileSync(at("zip-sha256.txt"), listLine("whole.zip", sha256));
      rmSync(at("index.html"));
      rmSync(at("year-2024.zip"));
    },
    ["signature-wrong mirror/zip/zip-sha256.txt.minisig"],
  ],
  [
    "without the list's signature",
    (at) => rmSync(at("zip-sha256.txt.minisig")),
    ["signature-missing mirror/zip/zip-sha256.txt.minisig"],
  ],
  [
    "with a list that leads out",
    (at) => writeFileSync(at("zip-sha256.txt"), `${"0".repeat(64)}  ../../x\n`),
    [
      "extra mirror/zip/index.html",
      "extra mirror/zip/whole.zip",
      "extra mirror/zip/year-2024.zip",
      "list-line mirror/zip/zip-sha256.txt",
      "signature-wrong mirror/zip/zip-sha256.txt.minisig",
    ],
  ],
  [
    "without a list",
    (at) => {
      rmSync(at("zip-sha256.txt"));
      rmSync(at("zip-sha256.txt.minisig"));
    },
    ["extra mirror/zip/index.html", "extra mirror/zip/whole.zip", "extra mirror/zip/year-2024.zip"],
  ],
])("a ZIP that is %s is named", async (_, tamper, wanted) => {
  const folder = await withZips(true);
  tamper((name) => join(folder, zipFolder, name));
  expect(found(folder).problems.toSorted()).toEqual(wanted.toSorted());
});
