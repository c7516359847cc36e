import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { Output } from "../../output/output.ts";
import {
  manifestBlocks,
  manifestLists,
  unlisted,
  verifier,
} from "../../portal/addresses/mirror-addresses.ts";
import { fileOf } from "../../portal/addresses/page-file.ts";
import { addresses } from "../../portal/addresses/portal-addresses.ts";
import {
  type ZipKind,
  zipFolder,
  zipList,
  zipListSignature,
  zipPage,
} from "../../portal/addresses/zip-addresses.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { documentFolders } from "../../portal/plan/document-folders.ts";
import { runningVersions } from "../../program/versions.ts";
import { byBytes } from "../lists/byte-order.ts";
import { listLine } from "../lists/list-line.ts";
import { signatureText } from "../signing/minisign.ts";
import type { PortalState } from "../statement/manifest.ts";
import type { Signing } from "../write-manifest.ts";
import { ListLines, linesOfList } from "./list-lines.ts";
import { startPage } from "./part-pages.ts";
import { type PartLines, partSources } from "./part-sources.ts";
import { type PortalPart, portalParts, zipAddress } from "./portal-part.ts";
import { type MadeZip, zipPageText } from "./zip-page.ts";
import { inLargePieces, type ZipSource, zipPieces } from "./zip-pieces.ts";

/** What ZIPs are made of. */
export interface ZipContext {
  portal: Portal;
  /** As `MANIFEST.txt` tells it. */
  state: PortalState;
  signing: Signing | null;
  onProgress(done: number, total: number): void;
  signal: AbortSignal | undefined;
}

/** How many there are, and how large they are together. */
export interface ZipTotals {
  zips: number;
  zipBytes: number;
}

/**
 * Writes the ZIPs that are asked for, the page that names them and the list of their hashes. To be called when everything
 * else has been written, the manifest included. A ZIP whose files are those of the last one is kept; one that is not asked
 * for goes.
 * @throws {SourceChangedError} when a file is not what the list says
 * @throws the signal's reason
 */
export async function writeZips(
  output: Output,
  kinds: readonly ZipKind[],
  context: ZipContext,
): Promise<ZipTotals> {
  if (kinds.length === 0) return { zips: 0, zipBytes: 0 };
  const { portal, state, signing } = context;
  const zips: MadeZip[] = [];
  const add = (id: string, kind: ZipKind, about: string) => {
    const address = zipAddress(id);
    const [file] = output.filesOf(address);
    if (!file) throw new Error(`${address} was not made`);
    const name = address.slice(zipFolder.length);
    zips.push({ name, kind, about, bytes: file.size, sha256: file.sha256 });
  };
  if (kinds.includes("whole")) {
    await writeWhole(output, context);
    add("whole", "whole", `${portal.documents.length} 份文件`);
  }
  const parts = (["organ", "year"] as const).flatMap((kind) =>
    kinds.includes(kind) ? portalParts(portal, kind) : [],
  );
  if (parts.length > 0) {
    const shared = sharedFiles(portal);
    const lines = new ListLines(output.at(manifestLists.sha256), shared);
    for (const part of parts) {
      await writePart(output, part, lines, context);
      add(part.id, part.kind, `${part.name}，${part.documents.length} 份文件`);
    }
  }
  const page = zipPageText(portal, zips, signing !== null);
  const pageFile = fileOf(zipPage);
  await output.file(pageFile, page);
  const listed = [
    ...zips.map(({ name, sha256 }) => ({ name, sha256 })),
    { name: pageFile.slice(zipFolder.length), sha256: hash("sha256", page) },
  ].sort((one, other) => byBytes(one.name, other.name));
  const list = listed.map(({ name, sha256 }) => listLine(name, sha256)).join("");
  await output.file(zipList, list);
  if (signing) {
    const comment = `serial:${state.serial}\tday:${state.day}\tfile:${zipList.slice(zipFolder.length)}`;
    await output.file(zipListSignature, signatureText(signing.key, Buffer.from(list), comment));
  }
  return { zips: zips.length, zipBytes: zips.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Everything but the ZIPs. */
async function writeWhole(output: Output, context: ZipContext): Promise<void> {
  const list = output.at(manifestLists.sha256);
  const besides = unlisted
    .filter((path) => output.filesOf(path).length > 0)
    .sort((one, other) => byBytes(one, other));
  const inManifest: string[] = [...Object.values(manifestLists), manifestBlocks];
  const stated = besides.map((path) => (inManifest.includes(path) ? "" : read(output, path)));
  const sources = function* (): Generator<ZipSource> {
    let next = 0;
    const besidesTo = function* (path: string | null): Generator<ZipSource> {
      for (; next < besides.length; next++) {
        const one = besides[next] as string;
        if (path !== null && byBytes(one, path) > 0) return;
        yield { path: one, content: { at: output.at(one) }, sha256: null };
      }
    };
    for (const line of linesOfList(list)) {
      const { path, sha256 } = line;
      yield* besidesTo(path);
      yield { path, content: { at: output.at(path) }, sha256 };
    }
    yield* besidesTo(null);
  };
  const total = output.size.files;
  await writeZip(output, "whole", stated, sources, total, context);
}

async function writePart(
  output: Output,
  part: PortalPart,
  lines: ListLines,
  context: ZipContext,
): Promise<void> {
  const { portal, state } = context;
  const slugs = part.documents.flatMap((document) =>
    documentFolders(document).map(({ slug }) => slug),
  );
  const linesOf = (list: string) => [...lines.of(output.at(list), slugs)];
  const found: PartLines = {
    sha256: linesOf(manifestLists.sha256),
    sm3: linesOf(manifestLists.sm3),
  };
  const { serial, commit, day, program, name, url } = state;
  const stated = [...found.sha256, startPage(portal, part)];
  const own = [String(serial), commit ?? "", day, program, name, url];
  const sources = () =>
    partSources(
      portal,
      part,
      found,
      { name, url, serial, day, commit, program },
      (path) => output.at(path),
      (path) => statSync(output.at(path)).size,
    );
  await writeZip(output, part.id, [...stated, ...own], sources, found.sha256.length, context);
}

/** @param stated all that its bytes follow from, with the program and the day */
async function writeZip(
  output: Output,
  id: string,
  stated: readonly string[],
  sources: () => Iterable<ZipSource>,
  total: number,
  { state, onProgress, signal }: ZipContext,
): Promise<void> {
  const address = zipAddress(id);
  const versions = [runningVersions().zips, process.versions.zlib, state.day];
  const key = hash("sha256", JSON.stringify([...versions, ...stated]));
  await output.unit(address, key, async (write) => {
    const counted = function* () {
      let done = 0;
      for (const source of sources()) {
        if (done % 100 === 0) onProgress(done, total);
        done++;
        yield source;
      }
      onProgress(total, total);
    };
    const pieces = zipPieces(counted(), `${id}-${state.day}`, state.day, signal);
    await write.stream(address, inLargePieces(pieces));
  });
}

/** Besides styles and scripts: what stands on pages and is a file of its own. */
function sharedFiles({ look, staticFiles }: Portal): Set<string> {
  const ofPages = staticFiles.map(({ address }) => address).filter((one) => loaded.test(one));
  const emblem = look.emblem === null ? [] : [look.emblem];
  return new Set([addresses.icon, verifier, ...emblem, ...ofPages]);
}

/** Files that the head of a page may load. */
const loaded = /\.(?:css|m?js|woff2?|ttf|otf)$/i;

function read(output: Output, path: string): string {
  return readFileSync(output.at(path), "latin1");
}
