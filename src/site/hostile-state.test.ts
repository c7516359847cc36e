import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { forge, forgedLine } from "../state/fixtures/forged.ts";
import { forgeTexts } from "../text/kept/fixtures/texts.ts";
import { damageText } from "./cache-folder.ts";
import { buildIn as buildOn, bytesOf, smallSampleFolder } from "./fixtures/sample-build.ts";
import { partFolders } from "./parts/part.ts";

let root: string;
let expected: Map<string, string>;
let content: Map<string, string>;
const cache = () => join(root, "cache");
/** On a day on which one year is past and one goes on: an index each. */
const buildIn: typeof buildOn = (folder, options) =>
  buildOn(folder, { asOf: "2019-12-31", ...options });
const part = () => join(root, "part");

beforeAll(async () => {
  root = smallSampleFolder();
  expect((await buildIn(root)).errors).toEqual([]);
  expected = bytesOf(join(root, "dist"));
  content = bytesOf(join(root, "content"));
  cpSync(cache(), partFolders(part()).cache, { recursive: true });
  const { site, cache: own } = partFolders(part());
  await buildIn(root, { out: site, cache: own, part: { number: 1, of: 1 } });
  damageText(root, "zh");
});

afterAll(() => rmSync(root, { recursive: true }));

/** What somebody puts into a cache who knows the program: seals and checksums fit, and one file of each kind is odd. */
function forgeAll(folder: string): void {
  const odd: Record<string, (value: Record<string, unknown>) => unknown> = {
    "content.map": ({ meta, ...value }) => {
      const forged = JSON.parse(JSON.stringify(meta));
      if (forged.indexNumber) forged.indexNumber.words[0] = "../../../content/portal";
      return { ...value, meta: forged };
    },
    "summaries.map": (value) => ({
      ...value,
      textKeys: "../../../content/portal".padEnd(String(value.textKeys).length, "0"),
    }),
    "data-files.map": () => [["", -1]],
    "checks.map": (value) => ({
      ...value,
      found: [
        [0, { findings: [{ rule: "__proto__", values: { found: "\u001b[2J" } }], waivers: [] }],
      ],
    }),
  };
  for (const [name, change] of Object.entries(odd)) {
    let count = 0;
    forge(join(folder, name), (key, mark, value) =>
      count++ % 2 === 0
        ? forgedLine(key, mark, change(JSON.parse(value)))
        : `${JSON.stringify(key)}\t${mark}\t{"\n`,
    );
  }
  forgeTexts(folder, (text) => {
    text.html += '<p><img src="x" onerror="alert(1)"><a href="javascript:alert(1)">甲</a></p>\n';
  });
  const search = join(folder, "search");
  const [first = "", second = ""] = readdirSync(search);
  writeFileSync(
    join(search, first, "shard.json"),
    '{"chunks":{"length":-1},"sizes":[],"places":[]}',
  );
  rmSync(join(search, second, "chunks"));
  execFileSync("mkfifo", [join(search, second, "chunks")]);
  for (const name of ["texts-pruned", "texts-removed"]) {
    rmSync(join(folder, name), { force: true });
    symlinkSync(join(root, "content", "portal.yaml"), join(folder, name));
  }
  mkdirSync(join(folder, "history.map", "甲"), { recursive: true });
}

/** Lines that tell of damage. */
const told = (kept: string, parts: string[] = []) =>
  damageText(kept, "zh", parts)?.split("\n").length ?? 0;

test.skipIf(process.platform === "win32")(
  "a cache in which every file is forged gives what no cache gives, and is told in one line",
  async () => {
    forgeAll(cache());
    rmSync(join(root, "dist"), { recursive: true });
    rmSync(join(root, ".dist.ledger"));
    expect((await buildIn(root)).errors).toEqual([]);
    expect(bytesOf(join(root, "dist"))).toEqual(expected);
    expect(bytesOf(join(root, "content"))).toEqual(content);
    expect(told(cache())).toBe(1);
  },
);

test.skipIf(process.platform === "win32")(
  "a part whose cache is forged gives what one machine gives",
  async () => {
    forgeAll(partFolders(part()).cache);
    const [out, own] = [join(root, "joined"), join(root, "joined-cache")];
    const { errors } = await buildIn(root, { out, cache: own, join: [part()] });
    expect(errors).toEqual([]);
    expect(bytesOf(out)).toEqual(expected);
    expect(bytesOf(join(root, "content"))).toEqual(content);
    expect(told(own, [part()])).toBe(1);
  },
);

test.each([
  ["of more parts than there can be", { part: { number: 1, of: 1e9 } }],
  ["whose day is none", { asOf: "2026-13-01" }],
  ["whose path is none", { base: '/"><script>/' }],
])("a part %s is refused", async (_, odd) => {
  const other = join(root, "other");
  rmSync(other, { recursive: true, force: true });
  mkdirSync(partFolders(other).site, { recursive: true });
  cpSync(join(part(), ".site.ledger"), join(other, ".site.ledger"));
  forge(join(other, ".site.ledger"), (name, mark, value) =>
    name === "/head"
      ? forgedLine(name, mark, { ...JSON.parse(value), ...odd })
      : `${JSON.stringify(name)}\t${mark}\t${value}\n`,
  );
  const options = { out: join(root, "none"), cache: join(root, "none-cache"), join: [other] };
  await expect(buildIn(root, options)).rejects.toMatchObject({ fault: "no-part" });
});
