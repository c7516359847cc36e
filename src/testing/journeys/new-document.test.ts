import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { run as runCheck } from "../../commands/check-command.ts";
import { runNew } from "../../commands/new-command.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { buildIn, builtSample } from "../../site/fixtures/sample-build.ts";

const root = await builtSample();
const content = join(root, "content");
const file = "documents/2026/QH009-2026-00007.md";

/** What a command prints. */
async function printed(command: () => Promise<number>): Promise<{ code: number; text: string }> {
  const spy = vi.spyOn(console, "log").mockImplementation(() => {});
  const code = await command();
  const text = spy.mock.calls.join("\n");
  spy.mockRestore();
  return { code, text };
}

/** What `npm run check` has to say of the new file. */
async function findings(): Promise<{ code: number; codes: string[] }> {
  const options = ["--content", content, "--cache", join(root, "cache"), "--as-of", "2026-11-22"];
  const { code, text } = await printed(() => runCheck([...options, "--format", "json"]));
  const found = (JSON.parse(text) as Diagnostic[]).filter((one) => one.file === file);
  return { code, codes: found.map((one) => one.code) };
}

test("a webmaster begins a document, fills it in, checks it, and publishes it at the promised address", async () => {
  const title = ["--title", "青禾县水利局关于做好冬季山塘巡查的通知", "--publisher", "县水利局"];
  const begun = await printed(() =>
    runNew(
      ["--content", content, ...title, "--number", "禾水利〔2026〕21号", "--yes"],
      null,
      new Date("2026-11-22T02:00:00Z"),
    ),
  );
  expect(begun.code).toBe(0);
  expect(begun.text).toContain(file);
  expect(await findings()).toEqual({ code: 1, codes: ["text/placeholder"] });

  const path = join(content, file);
  const text = readFileSync(path, "utf8");
  writeFileSync(
    path,
    text
      .replace(/【待填：成文日期[^】]*】/, "2026年11月20日")
      .replace("publishedOn:", "issuedOn: 2026-11-20\npublishedOn:")
      .replace(/【待填[^】]*】/g, "山塘巡查"),
  );
  expect(await findings()).toEqual({ code: 0, codes: [] });

  const { errors, summary } = await buildIn(root);
  expect(errors).toEqual([]);
  expect(summary).not.toBeNull();
  const [, address = ""] = /\/zwgk\/(\S+)/.exec(begun.text) ?? [];
  const page = readFileSync(join(root, "dist", address, "index.html"), "utf8");
  expect(page).toContain("青禾县水利局关于做好冬季山塘巡查的通知");
  expect(page).toContain("禾水利〔2026〕21号");
});
