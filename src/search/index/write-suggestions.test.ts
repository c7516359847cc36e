import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesBelow } from "../../output/folder/output-files.ts";
import { Ledger } from "../../output/ledger/ledger.ts";
import { beside } from "../../output/ledger/output-names.ts";
import { Output } from "../../output/output.ts";
import type { PortalDocument, Publisher } from "../../portal/model/portal.ts";
import { publishedJson } from "../wire/fixtures/published-file.ts";
import { headLine, keyOfHeads } from "./heads.ts";
import { writeSuggestions } from "./write-suggestions.ts";

const root = mkdtempSync(join(tmpdir(), "gongkai-suggestions-"));
afterAll(() => rmSync(root, { recursive: true }));

const water = { id: "water", name: "青禾县水利局" } as Publisher;
const unused = { id: "court", name: "青禾县人民法院" } as Publisher;

function documentOf(
  serial: number,
  title = `青禾县${"甲乙丙丁戊己庚辛"[serial % 8]}区第${serial}号规划`,
) {
  const slug = `QH001-2026-${String(serial).padStart(5, "0")}`;
  const meta = { title, indexNumber: slug, documentNumber: `青政发〔2026〕${serial}号` };
  const validity = { status: "inForce" };
  return { slug, meta, publisher: water, validity } as unknown as PortalDocument;
}

const documents = Array.from({ length: 400 }, (_, serial) => documentOf(serial));

/** Builds after another build, and tells what was written. */
async function build(name: string, of: readonly PortalDocument[], before?: string) {
  const out = join(root, name);
  const last = before === undefined ? null : Ledger.load(join(root, before), "1");
  const changed = { changed: new Set<string>(), restamped: new Map(), foreign: [] };
  const output = new Output(
    out,
    last && {
      folder: join(root, before ?? ""),
      units: last.units,
      size: last.head as never,
      changed,
    },
  );
  const heads = keyOfHeads(of.map(headLine));
  await writeSuggestions(output, { documents: of, heads, publishers: [water, unused] });
  if (before !== undefined) cpSync(join(root, before), out, { recursive: true, force: false });
  Ledger.save(
    beside(out, "ledger"),
    "1",
    { cleanAt: 0, head: output.size, details: null },
    output.units(),
    last,
  );
  return { out, written: output.written };
}

const said = (out: string) =>
  filesBelow(out)
    .filter((path) => path.endsWith(".js"))
    .sort()
    .map((path) => [path, publishedJson(out, path)]);

test("where no title is another, nothing is written; another title changes few packs", async () => {
  const first = await build("first", documents);
  expect(first.written.length).toBeGreaterThan(10);
  const same = await build("same", documents, "first");
  expect(same.written).toEqual([]);
  const edited = documents.map((document, i) =>
    i === 7 ? documentOf(7, "关于养犬登记的通告") : document,
  );
  const after = await build("edited", edited, "first");
  expect(after.written.length).toBeGreaterThan(0);
  expect(after.written.length).toBeLessThan(first.written.length);
  const full = await build("full", edited);
  expect(said(after.out)).toEqual(said(full.out));
});

test("organs without documents are not suggested", async () => {
  const { out } = await build("organs", documents.slice(0, 3));
  const all = JSON.stringify(said(out));
  expect(all).toContain("青禾县水利局");
  expect(all).not.toContain("青禾县人民法院");
});
