import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { documents, inDocumentFolder } from "../../portal/addresses/document-addresses.ts";
import {
  manifest,
  manifestBlocks,
  manifestLists,
  readMeFirst,
} from "../../portal/addresses/mirror-addresses.ts";
import { fileOf } from "../../portal/addresses/page-file.ts";
import { addresses } from "../../portal/addresses/portal-addresses.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { blocksOf, blocksText } from "../lists/blocks.ts";
import { byBytes } from "../lists/byte-order.ts";
import { listLine } from "../lists/list-line.ts";
import { manifestText, type PortalState } from "../statement/manifest.ts";
import { missingPage, pagesLinkedFrom } from "./missing-pages.ts";
import { partReadMe, startPage } from "./part-pages.ts";
import type { PortalPart } from "./portal-part.ts";
import type { ZipSource } from "./zip-pieces.ts";

/** Lines of both lists, of the files that are in a part as they are in the whole; in their order. */
export interface PartLines {
  sha256: string[];
  sm3: string[];
}

/**
 * Everything that is in the ZIP of a part: its files of the whole, byte for byte; a page to begin with; a page in the place
 * of each that a link leads to and that is not there; lists and a manifest of its own, so that it can be checked as the
 * whole can.
 * @param at where a file of the output stands
 */
export function partSources(
  portal: Portal,
  part: PortalPart,
  lines: PartLines,
  state: PortalState,
  at: (path: string) => string,
  sizeOf: (path: string) => number,
): ZipSource[] {
  const paths = lines.sha256.map(pathIn);
  const own = new Map<string, Buffer>();
  const add = (path: string, text: string) => own.set(path, Buffer.from(text));
  add(fileOf(addresses.home), startPage(portal, part));
  add(readMeFirst, partReadMe(portal, part));
  for (const path of missingPages(paths, at)) {
    if (!own.has(path)) add(path, missingPage(path, part.name, portal.settings.url));
  }
  const listOf = (algorithm: keyof typeof manifestLists) =>
    [
      ...lines[algorithm].map((line) => `${line}\n`),
      ...Array.from(own, ([path, bytes]) => listLine(path, hash(algorithm, bytes))),
    ].sort((one, other) => byBytes(pathIn(one), pathIn(other)));
  const lists = { sha256: listOf("sha256").join(""), sm3: listOf("sm3").join("") };
  let bytes = paths.reduce((sum, path) => sum + sizeOf(path), 0);
  for (const { length } of own.values()) bytes += length;
  const files = paths.length + own.size;
  const blocks = blocksText([
    { path: manifestLists.sha256, blocks: [...blocksOf([Buffer.from(lists.sha256)])] },
  ]);
  const listed = {
    sha256: hash("sha256", lists.sha256),
    sm3: hash("sha256", lists.sm3),
    blocks: hash("sha256", blocks),
  };
  const name = `${state.name}（${part.name}）`;
  add(manifest, manifestText({ ...state, name, files, bytes, ...listed }));
  add(manifestLists.sha256, lists.sha256);
  add(manifestLists.sm3, lists.sm3);
  add(manifestBlocks, blocks);
  const sources: ZipSource[] = [
    ...lines.sha256.map((line) => ({
      path: pathIn(line),
      content: { at: at(pathIn(line)) },
      sha256: line.slice(0, 64),
    })),
    ...Array.from(own, ([path, content]) => ({ path, content, sha256: null })),
  ];
  return sources.sort((one, other) => byBytes(one.path, other.path));
}

function pathIn(line: string): string {
  return line.slice(66).trimEnd();
}

/** Pages that those of a part lead to and that are not in it. */
function missingPages(paths: readonly string[], at: (path: string) => string): Set<string> {
  const there = new Set(paths);
  const missing = new Set<string>();
  for (const path of paths) {
    if (!path.endsWith(".html") || !path.startsWith(documents) || !inDocumentFolder(path)) continue;
    const html = readFileSync(at(path), "utf8");
    for (const target of pagesLinkedFrom(path, html)) {
      if (!there.has(target)) missing.add(target);
    }
  }
  return missing;
}
