import { posix } from "node:path";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isMarkdown } from "../attachments.ts";

/**
 * Names that Windows and macOS take for one: they differ in case or in Unicode normal form only.
 * @param told what was told of already
 */
export function twinNames(files: readonly string[], told: ReadonlySet<string>): Diagnostic[] {
  const byName = new Map<string, string | string[]>();
  for (const path of pathsIn(files)) {
    const name = foldedName(path);
    const known = byName.get(name);
    if (known === undefined) byName.set(name, path);
    else if (typeof known === "string") byName.set(name, [known, path]);
    else known.push(path);
  }
  return [...byName.values()].flatMap((twins) => {
    if (typeof twins === "string") return [];
    // Below folders that are twins themselves only these are told of.
    const inOneFolder = Map.groupBy(twins, (path) => posix.dirname(path));
    return [...inOneFolder.values()].flatMap((paths) =>
      paths.some((path) => told.has(path)) ? [] : twinFinding(paths.sort()),
    );
  });
}

/**
 * Folders whose name is that of a Markdown file beside them but for case or normal form: what lies in them is not
 * published with it.
 */
export function folderNotOfItsDocument(files: readonly string[]): Diagnostic[] {
  const stems = new Map<string, string>();
  const exact = new Set<string>();
  for (const file of files) {
    if (!isMarkdown(file)) continue;
    const stem = file.slice(0, -".md".length);
    exact.add(stem);
    stems.set(foldedName(stem), stem);
  }
  const counts = new Map<string, number>();
  for (const file of files) {
    if (isMarkdown(file)) continue;
    for (let folder = posix.dirname(file); folder !== "."; folder = posix.dirname(folder)) {
      if (exact.has(folder)) break;
      const stem = stems.get(foldedName(folder));
      if (stem === undefined || posix.dirname(stem) !== posix.dirname(folder)) continue;
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
      break;
    }
  }
  return [...counts].map(([folder, count]) => {
    const owner = stems.get(foldedName(folder)) ?? "";
    const values = { found: posix.basename(folder), wanted: posix.basename(owner) };
    return finding("file/folder-in-other-case", { file: folder }, { ...values, count: `${count}` });
  });
}

function twinFinding(paths: string[]): Diagnostic[] {
  const [file = "", ...others] = paths;
  if (others.length === 0) return [];
  const [other = ""] = others;
  const names = { found: file, others: others.join(", ") };
  const isForm = file.normalize("NFC") === other.normalize("NFC");
  const codes = isForm ? codesWhereTheyDiffer(file, other) : "";
  return [finding("file/same-name", { file }, { ...names, codes })];
}

/** `U+0065 U+0301 / U+00E9`: what looks alike. */
function codesWhereTheyDiffer(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const codes = (path: string) =>
    Array.from(/^.\p{M}*/u.exec(path.slice(at))?.[0] ?? "", (each) => {
      const code = each.codePointAt(0) as number;
      return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
    }).join(" ");
  return `${codes(one)} / ${codes(other)}`;
}

/** All files and the folders they lie in, each once. */
function pathsIn(files: readonly string[]): Set<string> {
  const paths = new Set<string>();
  for (const file of files) {
    for (let path = file; path !== "." && !paths.has(path); path = posix.dirname(path)) {
      paths.add(path);
    }
  }
  return paths;
}

function foldedName(path: string): string {
  return path.normalize("NFC").toLowerCase().normalize("NFC");
}
