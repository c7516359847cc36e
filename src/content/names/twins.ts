import { posix } from "node:path";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { filesBeside, isMarkdown } from "../reading/attachments.ts";

/**
 * Names that Windows and macOS take for one: they differ in case or in Unicode normal form only.
 * @param told what was told of already
 */
export function twinNames(files: readonly string[], told: ReadonlySet<string>): Diagnostic[] {
  const paths = pathsIn(files);
  const names = new Set<string>();
  for (const path of paths) names.add(foldedName(path));
  if (names.size === paths.length) return [];
  const groups = Map.groupBy(paths, foldedName);
  return [...groups.values()].flatMap((twins) => {
    if (twins.length === 1) return [];
    // Below folders that are twins themselves only these are told of.
    const inOneFolder = Map.groupBy(twins, (path) => posix.dirname(path));
    return [...inOneFolder.values()].flatMap((group) =>
      group.some((path) => told.has(path)) ? [] : twinFinding(group.sort()),
    );
  });
}

/**
 * Folders whose name is that of a Markdown file beside them but for case or normal form: what lies in them is not
 * published with it.
 */
export function folderNotOfItsDocument(files: readonly string[]): Diagnostic[] {
  const beside = filesBeside(files);
  let attached = 0;
  for (const paths of beside.values()) attached += paths.length;
  const markdown = files.filter(isMarkdown);
  // Where all files are attached, or lie at the top, no folder is amiss.
  const atTop = files.filter((file) => !file.includes("/") && !isMarkdown(file)).length;
  if (attached + markdown.length + atTop === files.length) return [];
  const owned = new Set([...beside.values()].flat());
  const stems = new Map(
    markdown.map((file) => {
      const stem = file.slice(0, -".md".length);
      return [foldedName(stem), stem];
    }),
  );
  const counts = new Map<string, number>();
  for (const file of files) {
    if (isMarkdown(file) || owned.has(file)) continue;
    for (let folder = posix.dirname(file); folder !== "."; folder = posix.dirname(folder)) {
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
function pathsIn(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    for (let slash = file.lastIndexOf("/"); slash > 0; slash = file.lastIndexOf("/", slash - 1)) {
      const folder = file.slice(0, slash);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return [...folders, ...files];
}

function foldedName(path: string): string {
  const lower = path.toLowerCase();
  const isPlain = /^[\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]*$/.test(lower);
  return isPlain ? lower : path.normalize("NFC").toLowerCase().normalize("NFC");
}
