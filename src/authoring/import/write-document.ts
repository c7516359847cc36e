import { createHash } from "node:crypto";
import { lstat, mkdir, readFile, realpath } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { Refusal } from "../../formats/bounds/refusal.ts";
import { writeWhole } from "../../state/write-whole.ts";
import type { Enclosure } from "./enclosures.ts";

/**
 * Writes a document and the files beside it, all or nothing is overwritten: without `force` a file that stands
 * there with other content refuses the document. No path leaves the output folder, by symbolic links neither.
 * @param file path of the Markdown file below `root`
 * @throws {Refusal} `exists`, `outside`
 */
export async function writeDocument(
  root: string,
  file: string,
  text: string,
  enclosures: readonly Enclosure[],
  force: boolean,
): Promise<void> {
  const path = join(root, file);
  const folder = path.slice(0, -".md".length);
  const files = new Map<string, string | Uint8Array>();
  for (const { name, content } of enclosures)
    files.set(join(folder, name), typeof content === "string" ? await readFile(content) : content);
  files.set(path, text);
  for (const target of files.keys()) await assertInside(root, target);
  if (!force)
    for (const [target, content] of files) {
      const mayStay = target !== path && (await isSame(target, content));
      if (!mayStay && (await exists(target))) throw new Refusal("exists", { found: target });
    }
  for (const [target, content] of files) {
    writeWhole(target, content);
  }
}

/** The nearest folder that exists must lie in the output folder, and the file itself may not be a link. */
async function assertInside(root: string, target: string): Promise<void> {
  await mkdir(root, { recursive: true });
  const real = await realpath(root);
  let folder = dirname(target);
  while (!(await exists(folder))) folder = dirname(folder);
  const place = await realpath(folder).catch(() => null);
  if (place !== null && (place === real || place.startsWith(real + sep)) && !(await isLink(target)))
    return;
  throw new Refusal("outside", { found: basename(target) });
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isSymbolicLink() === true;
}

async function isSame(path: string, content: string | Uint8Array): Promise<boolean> {
  const present = await readFile(path).catch(() => null);
  return present !== null && digest(present) === digest(content);
}

function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
