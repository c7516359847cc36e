import { createHash } from "node:crypto";
import { posix } from "node:path";

/**
 * Where a file that belongs to a document is published, below the document's own page. A file below the
 * folder of the Markdown keeps its relative path, so that the links in the downloaded Markdown work beside
 * it; any other is put into `attachments/`, with a hash of its old place so that two never meet.
 * @param markdown the document's path in the content folder
 * @param file the file's path in the content folder
 */
export function publishedPath(markdown: string, file: string): string {
  const relative = posix.relative(posix.dirname(markdown), file);
  if (!relative.startsWith("../") && relative.includes("/")) return relative;
  const folder = createHash("sha256").update(posix.dirname(file)).digest("hex").slice(0, 8);
  return `${elsewhere}${folder}/${posix.basename(file)}`;
}

/** Folder for what does not lie beside the Markdown. */
const elsewhere = "attachments/";

/** The files of the content folder. */
interface ContentFiles {
  names: readonly string[];
  has(file: string): boolean;
}

/** Whether there is a file in the content that a document would publish at a path below its page. */
export function isPublishedPath(markdown: string, path: string, files: ContentFiles): boolean {
  if (new RegExp(`^${elsewhere}[0-9a-f]{8}/`).test(path)) {
    return files.names.some(
      (name) => path.endsWith(`/${posix.basename(name)}`) && publishedPath(markdown, name) === path,
    );
  }
  return (
    path.startsWith(`${posix.basename(markdown, ".md")}/`) &&
    files.has(posix.join(posix.dirname(markdown), path))
  );
}
