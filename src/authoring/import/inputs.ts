import { glob, readdir, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { formatOfName } from "../../formats/formats.ts";

export interface Inputs {
  /** As the user named them, folders and globs resolved, each file once. */
  files: string[];
  /** Files of folders that are of no kind to import. */
  passedOver: number;
}

/**
 * The files behind names, folders and patterns. A file that is named is always taken; of folders and patterns only
 * what may be a page, and not the folders in which browsers keep a page's own parts. A name that fits nothing
 * stays, to be refused with a message.
 */
export async function findInputs(names: readonly string[]): Promise<Inputs> {
  const found = new Map<string, string>();
  let passedOver = 0;
  const add = (file: string) => found.set(resolve(file), file);
  for (const name of names) {
    const stats = await stat(name).catch(() => null);
    if (stats?.isFile()) {
      add(name);
      continue;
    }
    const listed = stats?.isDirectory() ? await filesIn(name) : await matches(name);
    // Pipes and devices too: they are refused by name, not passed over.
    if (listed.length === 0 && !stats?.isDirectory()) add(name);
    const pages = listed.filter((file) => formatOfName(file) !== null);
    passedOver += listed.length - pages.length;
    pages.forEach(add);
  }
  return { files: [...found.values()], passedOver };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const pages = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => stemOf(name)));
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isHidden(entry.name) || entry.name.startsWith("~$")) continue;
    const path = join(folder, entry.name);
    if (entry.isFile()) files.push(path);
    else if (entry.isDirectory() && !isPartsFolder(entry.name, pages))
      files.push(...(await filesIn(path)));
  }
  return files;
}

/** Folders of programs: nobody keeps pages there. Who does names them. */
function isHidden(name: string): boolean {
  return name === "node_modules" || (name.startsWith(".") && !/^\.\.?$/.test(name));
}

/** `页面_files` and `页面.files` beside `页面.html`. */
function isPartsFolder(name: string, pages: ReadonlySet<string>): boolean {
  const stem = /^(.*)[_.]files$/i.exec(name)?.[1];
  return stem !== undefined && pages.has(stem);
}

function stemOf(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}

async function matches(pattern: string): Promise<string[]> {
  const files: string[] = [];
  const exclude = ({ name }: { name: string }) => isHidden(name);
  for await (const entry of glob(pattern, { withFileTypes: true, exclude }))
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
  return files.sort();
}
