import { hash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { readdir, rename, rm, utimes } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { filesBelow } from "../../output/folder/output-files.ts";
import { openScratch } from "../../output/publish/staging.ts";
import { askProcess } from "../../program/ask-process.ts";
import { inTurn } from "../../program/in-turn.ts";
import { programCache } from "../../program/program-cache.ts";
import { programRoot } from "../../program/program-root.ts";
import { versionsOf } from "../../program/versions.ts";
import { hidesLibraries, isPlain, plainCopy } from "./astro/plain-copy.ts";
import type { BundleAnswer, BundleTask } from "./bundle-process.ts";
import { templatesName } from "./template-versions.ts";

/** Where bundles are kept, each under its key. */
export const bundlesFolder = join(programCache(), "pages");

/** Names every other file of a bundle with its SHA-256. */
const listName = "files.json";
const week = 7 * 24 * 3_600_000;

/** Puts the bundle for a base path into an empty folder. */
type MakeBundle = (folder: string, base: string, signal?: AbortSignal) => Promise<void>;

/** The bundled pages for a base path, as they stand in a folder. */
export interface PageBundle {
  folder: string;
  /** Of the program they are of. */
  program: string;
  /** Versions of the templates, by their files. */
  templates: Record<string, string>;
  /** Hash over the files that pages refer to. */
  assets: string;
}

/**
 * Opens the bundled pages for a base path. They are bundled once for each version of the program, in which comments
 * are no part; a kept bundle is used again only when it is whole. Bundles nobody has used for a week are removed.
 * @throws what Astro throws when the pages cannot be bundled; when they have no styles; the signal's reason
 */
export async function openPageBundle(
  base: string,
  make: MakeBundle = bundleWithAstro,
  signal?: AbortSignal,
): Promise<PageBundle> {
  const { program } = versionsOf();
  const folder = folderOf(base, program);
  const bundle = await inTurn(
    folder,
    () => openInTurn({ folder, program, base }, make, signal),
    signal,
  );
  // The program was changed meanwhile: nobody knows of which version it is.
  return bundle ?? openPageBundle(base, bundleWithAstro, signal);
}

async function openInTurn(
  { folder, program, base }: { folder: string; program: string; base: string },
  make: MakeBundle,
  signal: AbortSignal | undefined,
): Promise<PageBundle | null> {
  let files = wholeList(folder);
  if (!files) {
    const scratch = await openScratch(folder);
    try {
      await make(scratch, base, signal);
      assertStyles(scratch);
    } catch (error) {
      await rm(scratch, { recursive: true, force: true });
      throw error;
    }
    files = hashesOf(scratch);
    writeFileSync(join(scratch, listName), JSON.stringify(files));
    if (versionsOf().program !== program) {
      await rm(scratch, { recursive: true });
      return null;
    }
    await putInPlace(scratch, folder);
  }
  await utimes(folder, new Date(), new Date());
  await removeUnused();
  const templates = JSON.parse(readFileSync(join(folder, templatesName), "utf8"));
  const assets = Object.entries(files).filter(([path]) => path.startsWith("client/"));
  return { folder, program, templates, assets: hash("sha256", JSON.stringify(assets)) };
}

/** Vite leaves styles out without a word where it does not understand a path: no portal is built of such pages. */
function assertStyles(folder: string): void {
  if (filesBelow(folder).some((path) => /^client\/.+\.css$/.test(path))) return;
  throw new Error(
    `Astro 没有给出样式，多半因为程序所在文件夹的名称里有特殊符号，请换一个 (Astro has given no styles, most likely for a sign in the name of the program's folder; move it): ${programRoot}`,
  );
}

/** Nothing of Astro is loaded where a bundle is kept. */
async function bundleWithAstro(folder: string, base: string, signal?: AbortSignal): Promise<void> {
  const module = new URL("./bundle-process.ts", import.meta.url);
  if (isPlain(fileURLToPath(module)) && isPlain(folder)) {
    return askAstro(module, { folder, base }, signal);
  }
  const copy = plainCopy();
  try {
    const bundle = join(copy, "bundle");
    mkdirSync(bundle);
    const copied = relative(programRoot, fileURLToPath(module));
    const keepsLinks = hidesLibraries(programRoot);
    const task = { folder: bundle, base, keepsLinks };
    await askAstro(pathToFileURL(join(copy, copied)), task, signal);
    cpSync(bundle, folder, { recursive: true });
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function askAstro(module: URL, task: BundleTask, signal?: AbortSignal): Promise<void> {
  const answerOf = ({ error }: BundleAnswer) => {
    if (error) throw Object.assign(new Error(error.message), { stack: error.stack });
    return true;
  };
  const stop = signal ?? new AbortController().signal;
  const options = [process.env.NODE_OPTIONS, task.keepsLinks && "--preserve-symlinks"];
  const env = { ...process.env, NODE_OPTIONS: options.filter(Boolean).join(" ") };
  await askProcess(module, task, answerOf, { signal: stop, env });
}

function folderOf(base: string, version: string): string {
  return join(bundlesFolder, hash("sha256", `${version}\n${base}`).slice(0, 16));
}

/** SHA-256 by path. */
type Hashes = Record<string, string>;

/** The files of a bundle, where a folder holds all of them, byte for byte, and no other. */
function wholeList(folder: string): Hashes | null {
  try {
    const list: unknown = JSON.parse(readFileSync(join(folder, listName), "utf8"));
    const files = hashesOf(folder);
    return JSON.stringify(list) === JSON.stringify(files) ? files : null;
  } catch {
    return null;
  }
}

function hashesOf(folder: string): Hashes {
  const files = filesBelow(folder).filter((path) => path !== listName);
  return Object.fromEntries(
    files.sort().map((path) => [path, hash("sha256", readFileSync(join(folder, path)))]),
  );
}

/** Another build may have put the same bundle there; one that is damaged gives way. */
async function putInPlace(scratch: string, folder: string): Promise<void> {
  if (!wholeList(folder)) {
    await rm(folder, { recursive: true, force: true });
    const placed = await rename(scratch, folder).then(
      () => true,
      () => wholeList(folder) !== null,
    );
    if (!placed) throw new Error(`${folder} cannot be written.`);
  }
  await rm(scratch, { recursive: true, force: true });
}

async function removeUnused(): Promise<void> {
  for (const name of await readdir(bundlesFolder)) {
    const path = join(bundlesFolder, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > week) await rm(path, { recursive: true, force: true });
  }
}
