import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { extendedVersions } from "./extended-versions.ts";
import { extensionsIn, noExtensions } from "./extensions.ts";
import { extensionsInForce, putInForce, withExtensions } from "./in-force.ts";
import { openExtensions, withOpened } from "./open-extensions.ts";
import { thrownAt } from "./thrown-at.ts";

afterEach(() => putInForce(noExtensions));

const source = { file: "/a.mjs", hash: "1", root: "/" };
const rules = extensionsIn(source, { rules: [{}], out: "x" });

test("works at the same time have each their own extensions, and a process its own", async () => {
  putInForce(rules);
  const other = extensionsIn(source, { head: [{}] });
  const seen = await Promise.all(
    [other, noExtensions].map((extensions) =>
      withExtensions(extensions, async () => {
        await setTimeout(1);
        return extensionsInForce();
      }),
    ),
  );
  expect(seen).toEqual([other, noExtensions]);
  expect(extensionsInForce()).toBe(rules);
});

test("what adds nothing is no extension", () => {
  expect(rules.values).toEqual({ rules: [{}] });
  expect(extensionsIn(source, { rules: [], fields: {}, components: undefined })).toBe(noExtensions);
});

test("versions follow the extensions that can change them", () => {
  const versions = { texts: "0123456789abcdef", reports: "0123456789abcdef" };
  const by = { texts: ["remarkPlugins"], reports: ["rules"] } as const;
  expect(extendedVersions(versions, noExtensions, by)).toBe(versions);
  const { texts, reports } = extendedVersions(versions, rules, by);
  expect(texts).toBe(versions.texts);
  expect(reports).toMatch(/^[0-9a-f]{16}$/);
  expect(reports).not.toBe(versions.reports);
  const changed = { ...rules, source: { ...source, hash: "2" } };
  expect(extendedVersions(versions, changed, by).reports).not.toBe(reports);
});

test("a thread imports the file that it is told of", async () => {
  const root = temporaryFolder({ "a.mjs": "export default { rules: [1] };" });
  const file = join(root, "a.mjs");
  expect((await openExtensions({ file, hash: "1", root })).values).toEqual({ rules: [1] });
  expect(await openExtensions(null)).toBe(noExtensions);
  const seen = await withOpened({ file, hash: "1", root }, async () => extensionsInForce());
  expect(seen.values).toEqual({ rules: [1] });
});

test("where something was thrown is told only where a map tells it", async () => {
  const root = temporaryFolder({ "a.mjs": "export default { go() { throw new Error('a'); } };" });
  const file = join(root, "a.mjs");
  const { go } = (await import(file)).default;
  const place = () => {
    try {
      return go();
    } catch (error) {
      return thrownAt(error, { file, hash: "", root });
    }
  };
  expect(place()).toBeNull();
  writeFileSync(`${file}.map`, "{ damaged");
  expect(place()).toBeNull();
  expect(thrownAt("text", { file, hash: "", root })).toBeNull();
});
