import { hash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifestBlocks, manifestLists } from "../../portal/addresses/mirror-addresses.ts";
import { type Block, parseBlocks } from "../lists/blocks.ts";
import { Problems } from "../verify/problem.ts";
import { readList } from "../verify/read-list.ts";
import { type KnownManifest, sha256OfList } from "../verify/verify-folder.ts";
import { byBlocks, bytesOfBlocks, type Known } from "./fetch-blocks.ts";
import { ByteBudget } from "./host/byte-budget.ts";
import { fetchWhole } from "./host/fetch-whole.ts";
import type { Host } from "./host/host.ts";
import { ListedNames, type NameFault } from "./listed-names.ts";
import { isFile } from "./publish.ts";
import { told } from "./statement.ts";
import { SyncError, type ToldProblem } from "./sync-error.ts";

/** The host gives a list that is not the one that its `MANIFEST.txt` names: it changes, or lies. */
export class OtherListError extends Error {
  override name = "OtherListError";
}

const name = manifestLists.sha256;
/** Bytes of a line: with the longest path that is let through. */
const longestLine = 4096 * 3 + 70;
/** Bytes of a list, whatever `MANIFEST.txt` says: of two million files, their names being held; 100,000 documents have a quarter. */
const largestList = 300_000_000;
/** Bytes that blocks may have, besides those of many files, and at most: they are held. */
const leastBlocks = 1_000_000;
const mostBlocks = 30_000_000;
/** Names that are told one by one. */
const mostTold = 20;

/**
 * The list of a state: that of the mirror, one that was fetched before, or the host's.
 * @param into folder that a list is written to
 * @returns the folder that it stands in
 * @throws {OtherListError}
 * @throws {HostError}
 */
export async function listOfState(
  host: Host,
  manifest: KnownManifest,
  { folder, into }: { folder: string; into: string },
): Promise<string> {
  for (const place of [folder, into]) if (isListOf(place, manifest)) return place;
  mkdirSync(into, { recursive: true });
  const blocks = (await blocksOfState(host, manifest, { folder, into })).get(name);
  const older = join(folder, name);
  const isKnown = blocks && bytesOfBlocks(blocks) <= largestList && existsSync(older);
  const isDone = isKnown && (await fetchListBlocks(host, { blocks, older }, manifest, into));
  if (!isDone) await fetchList(host, "sha256", manifest, into);
  return into;
}

/**
 * Blocks of the large files of a state.
 * @param into folder that they are written to, where the mirror has them not
 * @throws {OtherListError}
 * @throws {HostError}
 */
export async function blocksOfState(
  host: Host,
  { bytes, blocks }: KnownManifest,
  { folder, into }: { folder: string; into: string },
): Promise<Map<string, Block[]>> {
  const place = [folder, into].find((one) => isFile(join(one, manifestBlocks), blocks));
  if (place !== undefined) return parseBlocks(readFileSync(join(place, manifestBlocks), "utf8"));
  const text = await host.whole(manifestBlocks, Math.min(leastBlocks + bytes / 100, mostBlocks));
  if (text === null || hash("sha256", text) !== blocks) throw new OtherListError(manifestBlocks);
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, manifestBlocks), text);
  return parseBlocks(text.toString());
}

/** @returns whether it has come to the list of the state */
async function fetchListBlocks(
  host: Host,
  known: Known,
  { sha256 }: KnownManifest,
  into: string,
): Promise<boolean> {
  const part = join(into, `${name}.part`);
  const made = await byBlocks(host, name, known, part);
  if (made?.sha256 !== sha256) return false;
  renameSync(part, join(into, name));
  return true;
}

/** Fetches a list whole. @throws {OtherListError} when it is not that of the state @throws {HostError} */
export async function fetchList(
  host: Host,
  algorithm: keyof typeof manifestLists,
  { files, [algorithm]: wanted }: KnownManifest,
  into: string,
): Promise<void> {
  const name = manifestLists[algorithm];
  const part = join(into, `${name}.part`);
  const budget = new ByteBudget(Math.min(files * longestLine, largestList));
  const made = await fetchWhole(host, name, part, budget);
  if (made?.sha256 !== wanted) throw new OtherListError(name);
  renameSync(part, join(into, name));
}

/** Whether a folder holds the list of a state, byte for byte. */
export function isListOf(folder: string, { sha256 }: { sha256: string }): boolean {
  return sha256OfList(folder, "sha256", new Problems()) === sha256;
}

/**
 * Looks through a list before anything is done by it: every line, and whether all files can stand side by side.
 * @throws {SyncError} with all that is wrong
 */
export function assertSound(folder: string, { files }: KnownManifest): void {
  const problems = new Problems();
  const names = new ListedNames();
  const faults: ToldProblem[] = [];
  const lines = readList(folder, name, problems);
  let more = 0;
  let line = lines.next();
  for (; !line.done; line = lines.next()) {
    const { path } = line.value;
    const fault = names.faultOf(path);
    if (fault === null) continue;
    if (faults.length < mostTold) faults.push({ path, words: words[fault] });
    else more++;
  }
  if (problems.all().length > 0) throw new SyncError("list", {}, told(problems.all()));
  if (faults.length > 0) throw new SyncError("names", { more }, faults);
  if (line.value.lines !== files) {
    throw new SyncError("size", { wanted: files, found: line.value.lines, unit: "files" });
  }
}

const words: Record<NameFault, ToldProblem["words"]> = {
  windows: { zh: "Windows 上不能有这个名称", en: "a name that Windows cannot have" },
  twin: {
    zh: "与另一个名称只差大小写，有的系统分不开",
    en: "differs from another in case alone, and some systems take them for one",
  },
  "below-file": {
    zh: "同一个名称又是文件又是文件夹",
    en: "one name is both a file and a folder",
  },
  deep: {
    zh: "文件夹套得太深，或者太多",
    en: "too many folders, one in another or in all",
  },
  own: {
    zh: "是清单自己的文件，不该在清单里",
    en: "is the list's own file and has no place in it",
  },
};
