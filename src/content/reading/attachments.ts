import { posix } from "node:path";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../fields/nearest.ts";
import type { Folder } from "../folder/folder.ts";
import { positionIn } from "../yaml-source/field-positions.ts";
import type { KnownDocument } from "./read-document.ts";

const known = new WeakMap<Folder["files"], Map<string, string[]>>();

/**
 * Which files of a folder belong to which Markdown file: `a/b.md` has what lies in the folder `a/b`, at any depth;
 * of nested folders the innermost one with a Markdown file beside it counts. Found out once for a list of files.
 */
export function filesBeside(files: Folder["files"]): ReadonlyMap<string, readonly string[]> {
  const beside = known.get(files) ?? besideIn(files);
  known.set(files, beside);
  return beside;
}

function besideIn(files: Folder["files"]): Map<string, string[]> {
  const owners = new Map<string, string>();
  const others: string[] = [];
  for (const file of files) {
    if (isMarkdown(file)) owners.set(file.slice(0, -".md".length), file);
    else others.push(file);
  }
  const beside = new Map<string, string[]>();
  for (const file of others) {
    let folder = posix.dirname(file);
    while (folder !== "." && !owners.has(folder)) folder = posix.dirname(folder);
    const owner = owners.get(folder);
    if (owner === undefined) continue;
    const list = beside.get(owner);
    if (list) list.push(file);
    else beside.set(owner, [file]);
  }
  return beside;
}

/** Whether the file is read as a document or page. */
export function isMarkdown(file: string): boolean {
  return file.endsWith(".md") || /\.md$/i.test(file);
}

/**
 * Checks that the attachments named in a document's front-matter are there, inside the content folder, and are no
 * sources: Markdown is published as the page made from it, and perhaps not at all.
 */
export function missingAttachments(
  { meta, source: { file }, positions }: KnownDocument,
  files: ReadonlySet<string>,
): Diagnostic[] {
  const { attachments = [], withdrawal } = meta;
  // Those of a withdrawn document may have been deleted for good.
  if (attachments.length === 0 || withdrawal) return [];
  const folder = posix.dirname(file);
  return attachments.flatMap(({ path }, index) => {
    const target = posix.join(folder, path);
    const isSource = isMarkdown(target);
    if (files.has(target) && !isSource) return [];
    const place = { file, ...positionIn(positions, `attachments.${index}.path`) };
    if (/^(?:[a-z]:[\\/]|\\|file:)/i.test(path)) {
      return finding("attachment/on-computer", place, { found: path });
    }
    if (isSource) return finding("attachment/markdown", place, { found: path });
    if (path.startsWith("/") || target.startsWith("../")) {
      return finding("attachment/outside", place, { found: path });
    }
    const near = fileLike(target, files);
    return finding("attachment/missing", place, {
      found: target,
      ...(near && { nearest: posix.relative(folder, near) }),
    });
  });
}

/** The file of the same folder whose name differs least. */
function fileLike(target: string, files: ReadonlySet<string>): string | null {
  const path = target.replaceAll("\\", "/");
  const folder = posix.dirname(path);
  const names = [...files]
    .filter((file) => posix.dirname(file) === folder && !isMarkdown(file))
    .map((file) => posix.basename(file));
  const near = nearest(posix.basename(path), names);
  return near && posix.join(folder, near);
}
