import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** Every regular file of a content folder. */
export interface Folder {
  /** Absolute path. */
  root: string;
  /** Paths inside the folder, with `/`, in code unit order. */
  files: readonly string[];
  /** Files that systems and office programs leave behind, in the same way: never read, never published. */
  systemFiles: readonly string[];
  /** Hidden files and folders among those that are published as they are, in the same way: passed over all the same. */
  hiddenFiles?: readonly string[];
  diagnostics: Diagnostic[];
  /** Files that links inside the folder lead to, by their paths inside it. */
  linkTargets?: ReadonlySet<string>;
}

/** Lists a content folder. Hidden files are passed over, those of the system set apart; links may not leave it. */
export function listFolder(root: string): Folder {
  const folder: Listing = {
    root,
    files: [],
    systemFiles: [],
    hiddenFiles: [],
    diagnostics: [],
    linkTargets: new Set(),
  };
  const real = realFolder(root);
  if (real === null) {
    folder.diagnostics.push(finding("content/no-folder", { file: "." }, { found: root }));
    return folder;
  }
  visit(folder, real, "");
  folder.files.sort();
  folder.systemFiles.sort();
  return folder;
}

function realFolder(path: string): string | null {
  try {
    const real = realpathSync(path);
    return statSync(real).isDirectory() ? real : null;
  } catch {
    return null;
  }
}

/** A folder that is being listed. */
type Listing = Folder & {
  files: string[];
  systemFiles: string[];
  hiddenFiles: string[];
  linkTargets: Set<string>;
};

/** The one hidden folder that is published: for what others ask every site for (RFC 8615). */
const wellKnown = "static/.well-known";

/** What Windows, macOS, Word, WPS and LibreOffice put beside documents. */
const ofSystem =
  /^(?:(?:eh)?thumbs\.db|desktop\.ini|\.DS_Store|\._.+|~\$.*|\.~.+|~wr[a-z]\d+\.tmp|.+\.tmp)$/i;

function visit(folder: Listing, real: string, path: string): void {
  const entries = attempt(folder, path, () =>
    readdirSync(join(folder.root, path), { withFileTypes: true }),
  );
  for (const entry of entries ?? []) {
    const inside = path ? `${path}/${entry.name}` : entry.name;
    if (ofSystem.test(entry.name) && entry.isFile()) folder.systemFiles.push(inside);
    if (ofSystem.test(entry.name)) continue;
    if (entry.name.startsWith(".") && inside !== wellKnown) {
      if (isMeantToBePublished(inside, entry.name)) folder.hiddenFiles.push(inside);
      continue;
    }
    if (entry.isDirectory()) {
      if (/\.md$/i.test(entry.name)) {
        folder.diagnostics.push(
          finding("file/folder-like-document", { file: inside }, { found: entry.name }),
        );
      }
      visit(folder, real, inside);
    } else if (entry.isFile()) folder.files.push(inside);
    else if (entry.isSymbolicLink()) followLink(folder, real, inside);
    else folder.diagnostics.push(notRegular(inside));
  }
}

/** What git and editors keep in any folder is not. */
function isMeantToBePublished(path: string, name: string): boolean {
  return path.startsWith("static/") && !/^\.(?:git|keep$|editorconfig$)/.test(name);
}

function followLink(folder: Listing, real: string, path: string): void {
  const target = attempt(folder, path, () => realpathSync(join(folder.root, path)));
  if (target === null) return;
  if (target !== real && !target.startsWith(real + sep)) {
    folder.diagnostics.push(finding("file/outside", { file: path }, { found: target }));
    return;
  }
  const stats = statSync(target);
  if (stats.isDirectory()) {
    folder.diagnostics.push(finding("file/linked-folder", { file: path }));
  } else if (stats.isFile()) {
    folder.files.push(path);
    folder.linkTargets.add(target.slice(real.length + 1).replaceAll(sep, "/"));
  } else {
    folder.diagnostics.push(notRegular(path));
  }
}

/** The finding for a pipe, a socket or a device, which would be waited for for ever. */
function notRegular(file: string): Diagnostic {
  return finding("file/not-regular", { file }, { found: file });
}

function attempt<T>(folder: Folder, path: string, action: () => T): T | null {
  try {
    return action();
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
