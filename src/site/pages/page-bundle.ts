import { hash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { readdir, rename, rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { filesBelow } from "../../output/folder/output-files.ts";
import { openScratch } from "../../output/publish/staging.ts";
import { programVersion, runningVersion } from "../../program/program-version.ts";
import { projectRoot } from "../../program/project-root.ts";

/** Where bundles are kept, each under its key. */
export const bundlesFolder = join(projectRoot, "node_modules", ".cache", "gongkai", "pages");

/** Names every other file of a bundle with its SHA-256. */
const listName = "files.json";
const week = 7 * 24 * 3_600_000;

/** Puts the bundle for a base path into an empty folder. */
type MakeBundle = (folder: string, base: string) => Promise<void>;

/**
 * The folder of the bundled pages for a base path. It is made once per version of the program; a kept one is
 * used again only when it is whole. Bundles nobody has used for a week are removed.
 * @throws what Astro throws when the pages cannot be bundled
 */
export async function openPageBundle(
  base: string,
  version = runningVersion(),
  make: MakeBundle = bundleWithAstro,
): Promise<string> {
  const folder = folderOf(base, version);
  if (!isWhole(folder)) {
    const scratch = await openScratch(folder);
    await make(scratch, base);
    writeFileSync(join(scratch, listName), JSON.stringify(hashesOf(scratch)));
    const now = programVersion();
    if (now !== version) {
      // The program was changed meanwhile: nobody knows of which version this is.
      await rm(scratch, { recursive: true });
      return openPageBundle(base, now);
    }
    await putInPlace(scratch, folder);
  }
  await utimes(folder, new Date(), new Date());
  await removeUnused();
  return folder;
}

/** Nothing of Astro is loaded where a bundle is kept. */
async function bundleWithAstro(folder: string, base: string): Promise<void> {
  const { bundlePages } = await import("./bundle-pages.ts");
  await bundlePages(folder, base);
}

function folderOf(base: string, version: string): string {
  return join(bundlesFolder, hash("sha256", `${version}\n${base}`).slice(0, 16));
}

/** Does a folder hold all files of a bundle, byte for byte, and no other? */
function isWhole(folder: string): boolean {
  try {
    const list = JSON.parse(readFileSync(join(folder, listName), "utf8"));
    return JSON.stringify(list) === JSON.stringify(hashesOf(folder));
  } catch {
    return false;
  }
}

function hashesOf(folder: string): Record<string, string> {
  const files = filesBelow(folder).filter((path) => path !== listName);
  return Object.fromEntries(
    files.sort().map((path) => [path, hash("sha256", readFileSync(join(folder, path)))]),
  );
}

/** Another build may have put the same bundle there; one that is damaged gives way. */
async function putInPlace(scratch: string, folder: string): Promise<void> {
  if (!isWhole(folder)) {
    await rm(folder, { recursive: true, force: true });
    const placed = await rename(scratch, folder).then(
      () => true,
      () => isWhole(folder),
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
