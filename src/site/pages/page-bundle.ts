import { hash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { readdir, rename, rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { filesBelow } from "../../output/folder/output-files.ts";
import { openScratch } from "../../output/publish/staging.ts";
import { inTurn } from "../../program/in-turn.ts";
import { programCache } from "../../program/program-cache.ts";
import { programRoot } from "../../program/program-root.ts";
import { versionsOf } from "../../program/versions.ts";
import { bundleWithAstro } from "./ask-astro.ts";
import type { BundleTask } from "./bundle-pages.ts";
import { ComponentError } from "./components/component-error.ts";
import {
  type ComponentSources,
  isBundledFrom,
  type ProjectComponents,
} from "./components/project-components.ts";
import { sourcesName } from "./components/sources-name.ts";
import { templatesName } from "./template-versions.ts";

/** Where bundles are kept, each under its key. */
export const bundlesFolder = join(programCache(), "pages");

/** Names every other file of a bundle with its SHA-256. */
const listName = "files.json";
const week = 7 * 24 * 3_600_000;

/** Puts the bundle into an empty folder. */
type MakeBundle = (task: BundleTask, signal?: AbortSignal) => Promise<void>;

/** The bundled pages, as they stand in a folder. */
export interface PageBundle {
  folder: string;
  /** Versions of the templates, by their files. */
  templates: Record<string, string>;
  /** Hash over the files that pages refer to. */
  assets: string;
  /** What of a project they were bundled from; null: of none. */
  components: ComponentSources | null;
}

export interface BundleOptions {
  /** What a project puts in the place of the program's components, by real paths. */
  components?: ProjectComponents | null;
  make?: MakeBundle;
  signal?: AbortSignal | undefined;
}

/**
 * Opens the bundled pages. They are bundled once for each version of the program, in which comments
 * are no part, and of what a project puts in the place of components; a kept bundle is used again only when it is whole.
 * Bundles nobody has used for a week are removed.
 * @throws what Astro throws when the pages cannot be bundled; when they have no styles; the signal's reason
 * @throws {ComponentError} when the components of the project cannot be used
 */
export async function openPageBundle({
  components = null,
  make = bundleWithAstro,
  signal,
}: BundleOptions = {}): Promise<PageBundle> {
  for (let left = tries - 1; ; left--) {
    const { program } = versionsOf();
    const place = placeOf(program, components);
    const asked = { program, components, signal };
    const open = () => openInTurn(place, asked, left === tries - 1 ? make : bundleWithAstro);
    const bundle = await inTurn(place, open, signal).catch((error: unknown) => {
      if (left > 0 && isChanging(error)) return null;
      throw error;
    });
    if (bundle) return bundle;
  }
}

/** Tries of a bundling whose files were changed while they were read: nobody knows of which version it is. */
const tries = 5;

function isChanging(error: unknown): boolean {
  return error instanceof ComponentError && error.faults.every(({ kind }) => kind === "changing");
}

interface Asked {
  program: string;
  components: ProjectComponents | null;
  signal: AbortSignal | undefined;
}

/** @returns null when the program was changed meanwhile */
async function openInTurn(
  place: string,
  { program, components, signal }: Asked,
  make: MakeBundle,
): Promise<PageBundle | null> {
  let sources = components && keptSources(place, components);
  let folder = sources ? folderOf(place, sources) : place;
  // Used as of now, before it is looked at: another build removes what nobody has used for a week.
  for (const path of [folder, `${place}.json`]) await touch(path);
  let files = components && !sources ? null : wholeList(folder);
  if (!files) {
    const scratch = await openScratch(place);
    try {
      await make({ folder: scratch, components }, signal);
      assertStyles(scratch);
      sources = components && readSources(join(scratch, sourcesName));
      folder = sources ? folderOf(place, sources) : place;
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
    if (sources) writeFileSync(`${place}.json`, JSON.stringify(sources));
  }
  await removeUnused();
  const templates = JSON.parse(readFileSync(join(folder, templatesName), "utf8"));
  const assets = Object.entries(files).filter(([path]) => path.startsWith("client/"));
  return {
    folder,
    templates,
    assets: hash("sha256", JSON.stringify(assets)),
    components: sources,
  };
}

/** Does nothing where there is no such file or folder. */
async function touch(path: string): Promise<void> {
  await utimes(path, new Date(), new Date()).catch(() => {});
}

/** What the last bundle of a project was made of, where the same would be bundled now. */
function keptSources(place: string, components: ProjectComponents): ComponentSources | null {
  try {
    const sources = readSources(`${place}.json`);
    return isBundledFrom(components, sources) ? sources : null;
  } catch {
    return null;
  }
}

function readSources(path: string): ComponentSources {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Vite leaves styles out without a word where it does not understand a path: no portal is built of such pages. */
function assertStyles(folder: string): void {
  if (filesBelow(folder).some((path) => /^client\/.+\.css$/.test(path))) return;
  throw new Error(
    `Astro 没有给出样式，多半因为程序所在文件夹的名称里有特殊符号，请换一个 (Astro has given no styles, most likely for a sign in the name of the program's folder; move it): ${programRoot}`,
  );
}

/** Where the bundle is kept; of a project, those of its states. */
function placeOf(version: string, components: ProjectComponents | null): string {
  const project = components ? `\n${components.root}` : "";
  return join(bundlesFolder, hash("sha256", `${version}${project}`).slice(0, 16));
}

/** Of one state of a project: a process that has imported a bundle sees no other in its folder. */
function folderOf(place: string, sources: ComponentSources): string {
  return `${place}-${hash("sha256", JSON.stringify(sources)).slice(0, 16)}`;
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

/**
 * Another build may have put the same bundle there, at this moment even, and be reading it: that stays. One that is
 * damaged gives way.
 */
async function putInPlace(scratch: string, folder: string): Promise<void> {
  const isThere = () =>
    rename(scratch, folder).then(
      () => true,
      () => wholeList(folder) !== null,
    );
  if (!(await isThere())) {
    await rm(folder, { recursive: true, force: true });
    if (!(await isThere())) throw new Error(`${folder} cannot be written.`);
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
