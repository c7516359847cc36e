import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Every regular file of a content folder. */
export interface Folder {
  /** Absolute path. */
  root: string;
  /** Paths inside the folder, with `/`, in code unit order. */
  files: string[];
  diagnostics: Diagnostic[];
}

/** Lists a content folder. Hidden files and office lock files are passed over; links may not leave the folder. */
export async function listFolder(root: string): Promise<Folder> {
  const folder: Folder = { root, files: [], diagnostics: [] };
  const real = await realpath(root).catch(() => null);
  if (real === null || !(await stat(real)).isDirectory()) {
    folder.diagnostics.push(finding("content/no-folder", { file: "." }, { found: root }));
    return folder;
  }
  await visit(folder, real, "");
  folder.files.sort();
  return folder;
}

async function visit(folder: Folder, real: string, path: string): Promise<void> {
  const entries = await attempt(folder, path, () =>
    readdir(join(folder.root, path), { withFileTypes: true }),
  );
  for (const entry of entries ?? []) {
    if (entry.name.startsWith(".") || entry.name.startsWith("~$")) continue;
    const inside = path ? `${path}/${entry.name}` : entry.name;
    if (entry.isDirectory()) await visit(folder, real, inside);
    else if (entry.isFile()) folder.files.push(inside);
    else if (entry.isSymbolicLink()) await followLink(folder, real, inside);
  }
}

async function followLink(folder: Folder, real: string, path: string): Promise<void> {
  const target = await attempt(folder, path, () => realpath(join(folder.root, path)));
  if (target === null) return;
  if (target !== real && !target.startsWith(real + sep)) {
    folder.diagnostics.push(finding("file/outside", { file: path }, { found: target }));
  } else if ((await stat(target)).isDirectory()) {
    folder.diagnostics.push(finding("file/linked-folder", { file: path }));
  } else {
    folder.files.push(path);
  }
}

async function attempt<T>(
  folder: Folder,
  path: string,
  action: () => Promise<T>,
): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    folder.diagnostics.push(unreadable(path || ".", error));
    return null;
  }
}

/** The finding for a file or folder that the system will not give. */
export function unreadable(file: string, error: unknown): Diagnostic {
  const found = (error as NodeJS.ErrnoException).code ?? String(error);
  return finding("file/unreadable", { file }, { found });
}
