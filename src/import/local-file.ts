import { realpath, stat } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";

/** Kinds of files that a document may bring along: papers, tables, archives, pictures, recordings. */
const publishable =
  /\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|dps|rtf|txt|csv|zip|rar|7z|png|jpe?g|gif|bmp|webp|tiff?|mp3|mp4)$/i;

export function isPublishable(path: string): boolean {
  return publishable.test(path);
}

/**
 * The file that a page's own link leads to, if it lies in the folder of the page or below: an absolute path. Null
 * for addresses of the web, paths that leave the folder (by `..` or by symbolic links), and what is no file.
 */
export async function localFile(source: string, address: string): Promise<string | null> {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(address)) return null;
  const folder = await realpath(dirname(source));
  for (const path of pathsOf(address)) {
    const file = await realpath(resolve(folder, path)).catch(() => null);
    if (file === null || !file.startsWith(folder + sep)) continue;
    if ((await stat(file)).isFile()) return file;
  }
  return null;
}

/** As it is written, and as browsers read it. */
function pathsOf(address: string): string[] {
  const path = address.replace(/[?#].*$/s, "").replaceAll("\\", "/");
  const written = [address, path, decoded(path)];
  return [...new Set(written)].filter((one) => one !== "" && !one.includes("\0"));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
