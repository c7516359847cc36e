import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pdf } from "../../scripts/sample-attachments/pdf.ts";
import { temporaryFolder } from "../content/temporary-folder.ts";
import { docx, paragraph } from "./fixtures/docx.ts";
import { importFiles } from "./import-files.ts";
import { markdownBody } from "./markdown/body.ts";
import { readPageBytes } from "./read-page.ts";

/** The same sequence for the same seed (mulberry32), from 0 to below `limit`. */
function random(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const page = `<!doctype html><meta charset="utf-8"><title>通知</title><table><tr><td>索引号<td>QH001/2023-00005<td>发布日期<td>2023-05-08</table>
<h1>关于印发防汛预案的通知</h1><p>各乡镇：<p>见<a href="../名单.xlsx">名单</a><img src="a.png"><ol><li>值守<li>报告</ol><p align=right>2023年5月8日`;

const text =
  "索引号：QH001/2023-00005\r\n发布日期：2023-05-08\r\n关于印发防汛预案的通知\r\n各乡镇：\r\n一、职责\r\n";

/** Attachments of the sample portal, and pages of every kind. */
function seeds(): [name: string, bytes: Uint8Array][] {
  const folder = join(import.meta.dirname, "../../content/documents");
  const attachments = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:docx|pdf|csv)$/.test(file))
    .map((file): [string, Uint8Array] => [file, readFileSync(join(folder, file))]);
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  return [
    ...attachments,
    ["页.html", Buffer.from(page)],
    ["页.html", Buffer.from(`\ufeff${page}`, "utf16le")],
    ["页.txt", Buffer.from(text.repeat(20))],
    ["页.docx", docx(paragraph("通知", '<w:jc w:val="center"/>') + paragraph("职责", list))],
    ["页.pdf", pdf("通知", ["各乡镇：", "2023年5月8日"])],
  ];
}

/** Cuts off, overwrites, doubles, drops or invents bytes. */
function mutated(bytes: Uint8Array, next: (limit: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  switch (next(5)) {
    case 0:
      return copy.subarray(0, next(copy.length + 1));
    case 1:
      for (let count = 1 + next(20); count > 0; count -= 1) copy[next(copy.length)] = next(256);
      return copy;
    case 2: {
      const at = next(copy.length);
      return Buffer.concat([copy.subarray(0, at), copy.subarray(next(at + 1))]);
    }
    case 3: {
      const at = next(copy.length);
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + next(100))]);
    }
    default:
      return Uint8Array.from({ length: next(2000) }, () => next(256));
  }
}

// About 30 s of processor time; a busy machine may take several times as long.
test("10,000 damaged files are read or refused: none crashes or hangs", {
  timeout: 300_000,
}, async () => {
  const next = random(20_230_508);
  const originals = seeds();
  const outcomes = { read: 0, refused: 0, slowest: 0 };
  for (let round = 0; round < 10_000; round += 1) {
    const [name, bytes] = originals[next(originals.length)] as (typeof originals)[number];
    const begun = performance.now();
    const reading = await readPageBytes(mutated(bytes, next), name);
    if ("page" in reading) markdownBody(reading.page.found.body);
    outcomes.slowest = Math.max(outcomes.slowest, performance.now() - begun);
    outcomes["page" in reading ? "read" : "refused"] += 1;
    // A refusal of the program's own failure is no refusal.
    if ("refusal" in reading) expect(reading.refusal.code).not.toBe("failed");
  }
  expect(outcomes.slowest).toBeLessThan(5000);
  expect(outcomes.read).toBeGreaterThan(1000);
  expect(outcomes.refused).toBeGreaterThan(1000);
});

test("damaged files write nothing but documents of the output folder", async () => {
  const next = random(7);
  const originals = seeds();
  const files = Array.from({ length: 200 }, (_, index) => {
    const [name, bytes] = originals[index % originals.length] as (typeof originals)[number];
    return [
      `源/${index}${name.slice(name.lastIndexOf("."))}`,
      Buffer.from(mutated(bytes, next)),
    ] as const;
  });
  const folder = temporaryFolder(Object.fromEntries(files));
  const before = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sources = files.map(([file]) => join(folder, file));
  const out = join(folder, "出");
  const results = await importFiles(sources, { out, assign: null, force: true, workers: 2 });
  expect(results).toHaveLength(200);
  const after = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const added = after.filter((file) => !before.includes(file));
  const outside = /^出(?:$|\/documents(?:$|\/(?:\d{4}|undated)(?:$|\/)))/;
  expect(added.filter((file) => !outside.test(file))).toEqual([]);
});
