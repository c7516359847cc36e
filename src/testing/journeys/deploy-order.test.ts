import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { filesBelow } from "../../output/folder/output-files.ts";
import { programRoot } from "../../program/program-root.ts";
import { buildIn, bytesOf } from "../../site/fixtures/sample-build.ts";
import { documentText, temporaryFolder } from "../temporary-folder.ts";
import { danglingIn } from "./dangling.ts";

/** The lines of docs/ci.md that bring an output to a server, in their order. */
function linesOfPage(): string[] {
  const page = readFileSync(join(programRoot, "docs", "ci.md"), "utf8");
  return page.split("\n").filter((line) => /^ {4}(?:test -e .* && )?rsync /.test(line));
}

const hasRsync = (() => {
  try {
    execFileSync("rsync", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

const root = temporaryFolder({
  "content/portal.yaml": "name: 青禾县政府信息公开\nurl: https://www.qinghe.gov.cn/zwgk/\n",
  "content/documents/1.md": documentText(1, "", "首次公布。\n"),
  "content/documents/2.md": documentText(2, "", "以后撤下的文字。\n"),
});
const sites = ["old", "new"].map((name) => join(root, ".gongkai", name)) as [string, string];

/** Two outputs of one portal: a document comes, one goes, one changes; a script has another name. */
beforeAll(async () => {
  const [before, after] = sites;
  for (const out of sites) {
    if (out === after) {
      rmSync(join(root, "content/documents/2.md"));
      writeFileSync(join(root, "content/documents/1.md"), documentText(1, "", "改过。\n"));
      writeFileSync(
        join(root, "content/documents/3.md"),
        documentText(3, "topic: 卫生、体育/卫生\n"),
      );
    }
    const { errors } = await buildIn(root, { out, base: "/zwgk/" });
    expect(errors).toEqual([]);
  }
  expect(existsSync(join(before, "documents/QH001-2020-00002"))).toBe(true);
  giveScriptsOtherNames(after);
  // rsync takes files of one size and one second for the same: no two outputs are deployed within one.
  const earlier = Date.now() / 1000 - 60;
  for (const file of filesBelow(before)) utimesSync(join(before, file), earlier, earlier);
});

/** As another version of the program does. */
function giveScriptsOtherNames(out: string): void {
  const scripts = filesBelow(join(out, "assets")).filter((file) => file.endsWith(".js"));
  for (const script of scripts) {
    renameSync(join(out, "assets", script), join(out, "assets", `n${script}`));
  }
  for (const file of filesBelow(out).filter((each) => /\.(?:html|js)$/.test(each))) {
    const text = readFileSync(join(out, file), "utf8");
    const changed = scripts.reduce(
      (all, script) => all.replaceAll(`/${script}`, `/n${script}`),
      text,
    );
    if (changed !== text) writeFileSync(join(out, file), changed);
  }
}

if (!hasRsync)
  console.warn("Not done for want of rsync: what docs/ci.md says of deploying is not tried.");
test.skipIf(!hasRsync)(
  "at each line of a deploy every link leads somewhere and the search is whole",
  () => {
    const [before, after] = sites;
    const server = join(root, "server");
    mkdirSync(server);
    const lines = linesOfPage().map((line) =>
      line.trim().replaceAll("用户@服务器:/网站/zwgk/", `${server}/`),
    );
    expect(lines).toHaveLength(5);
    const deploy = (site: string) =>
      lines.map((line) => {
        execFileSync("sh", ["-c", line.replaceAll(".gongkai/site/", `${site}/`)]);
        return danglingIn(server, "/zwgk/");
      });
    expect(danglingIn(before, "/zwgk/")).toEqual([]);
    expect(danglingIn(after, "/zwgk/")).toEqual([]);
    // The first time everything is new: the manifest is not there before its line.
    for (const line of lines)
      execFileSync("sh", ["-c", line.replaceAll(".gongkai/site/", `${before}/`)]);
    expect(bytesOf(server)).toEqual(bytesOf(before));

    expect(deploy(after)).toEqual([[], [], [], [], []]);
    expect(bytesOf(server)).toEqual(bytesOf(after));
  },
);

test("a crawl tells what is missing", () => {
  const [before] = sites;
  const copy = join(root, "copy");
  cpSync(before, copy, { recursive: true });
  rmSync(join(copy, "documents/QH001-2020-00002"), { recursive: true });
  const [table = ""] = filesBelow(join(copy, "pagefind")).filter((file) =>
    file.startsWith("ranks"),
  );
  rmSync(join(copy, "pagefind", table));
  const found = danglingIn(copy, "/zwgk/");
  expect(found).toContain(`pagefind/manifest.js → ./${table}`);
  expect(found.filter((each) => each.includes("QH001-2020-00002")).length).toBeGreaterThan(0);
});
