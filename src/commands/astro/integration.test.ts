import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bytesOf } from "../../site/fixtures/sample-build.ts";
import { documentText } from "../../testing/temporary-folder.ts";
import { run as build } from "../build-command.ts";
import { runHereIn } from "../fixtures/run-command.ts";
import { countyFolder, runAstro, startAstro } from "./fixtures/county.ts";

let county: string;
const inCounty = (path: string) => join(county, path);

beforeAll(() => {
  county = countyFolder();
});

afterAll(() => rmSync(county, { recursive: true, force: true }));

describe("in a county's folder", () => {
  test("`astro build` writes what `gongkai build` writes, byte for byte, gongkai.config.ts included", async () => {
    const plugin =
      "() => (tree: any) => { for (const { children = [] } of tree.children) for (const child of children) if (child.value) child.value = child.value.replace('各乡镇', '各街道'); }";
    const file = inCounty("gongkai.config.ts");
    writeFileSync(file, `export default { out: "other", remarkPlugins: [${plugin}] };`);
    const { code, said } = await runAstro(county, "build");
    expect(said).toContain("已生成：2 份文件");
    expect(code).toBe(0);
    const page = readFileSync(inCounty("dist/documents/QH001-2020-00001/index.html"), "utf8");
    expect(page).toContain("各街道人民政府");
    const own = ["--cache", "cache", "--as-of", "2026-11-29"];
    expect(await runHereIn(county, build, ...own)).toMatchObject({ code: 0 });
    expect(bytesOf(inCounty("dist")).size).toBeGreaterThan(15);
    expect(bytesOf(inCounty("dist"))).toEqual(bytesOf(inCounty("other")));
    writeFileSync(file, "export default { rules: 1 };");
    const refused = await runAstro(county, "build");
    expect(refused.said).toContain("gongkai.config.ts 的 rules 应是列表");
    expect(refused.code).toBe(1);
    rmSync(file);
  });

  test("`astro build` on an error says so, ends with 1 and leaves the output as it was", async () => {
    const before = bytesOf(inCounty("dist"));
    writeFileSync(
      inCounty("content/documents/d.md"),
      documentText(4, "genre: 没有这种\ntopic: [\n"),
    );
    const { code, said } = await runAstro(county, "build");
    rmSync(inCounty("content/documents/d.md"));
    expect(said).toContain("documents/d.md:");
    expect(said).toContain("没有生成");
    expect(code).toBe(1);
    expect(bytesOf(inCounty("dist"))).toEqual(before);
  });

  test("`astro check` finds nothing wrong", async () => {
    const { code, said } = await runAstro(county, "check");
    expect(said).toMatch(/- 0 errors/);
    expect(code).toBe(0);
  });

  test("`astro dev` is the live preview, drafts included", async () => {
    const { address, end } = await serving("dev");
    // By which an open page hears of changes.
    const events = await fetch(`${address}.preview/events`);
    expect(events.headers.get("content-type")).toBe("text/event-stream");
    await events.body?.cancel();
    expect((await fetch(new URL("/", address))).url).toBe(address);
    const draft = await fetch(`${address}documents/QH001-2020-00003/`);
    expect(draft.status).toBe(200);
    expect(await draft.text()).toContain("草稿");
    expect((await fetch(`${address}no-such-page/`)).status).toBe(404);
    await end();
  });

  test("`astro preview` serves what has been built", async () => {
    const { address, end } = await serving("preview");
    expect(await (await fetch(address)).text()).toContain("青禾县政府信息公开");
    expect((await fetch(`${address}documents/QH001-2020-00003/`)).status).toBe(404);
    await end();
  });
});

/** Starts a command that serves, and waits until it says where. */
async function serving(command: string): Promise<{ address: string; end: () => Promise<void> }> {
  const child = startAstro(county, command, "--port", "0");
  const end = async () => {
    child.kill();
    await once(child, "exit");
  };
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const address = /http:\/\/\S+\/zwgk\//.exec(line)?.[0];
    if (address !== undefined) return { address, end };
  }
  throw new Error("It ended before it was ready.");
}
