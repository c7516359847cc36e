import { cp, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** Moves everything in one folder into another, merging folders that both have; across file systems it copies. */
export async function moveInto(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const present = new Set(await readdir(to));
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && present.has(entry.name)) await moveInto(source, target);
    else await move(source, target);
  }
}

async function move(source: string, target: string): Promise<void> {
  try {
    await rename(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await cp(source, target, { recursive: true });
    await rm(source, { recursive: true });
  }
}
