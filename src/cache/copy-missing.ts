import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** Copies what one folder has and another lacks, two levels deep; each entry comes whole or not at all. */
export async function copyMissing(from: string, to: string): Promise<void> {
  for (const folder of await readdir(from).catch(() => [])) {
    await mkdir(join(to, folder), { recursive: true });
    for (const name of await readdir(join(from, folder))) {
      const target = join(to, folder, name);
      if (existsSync(target)) continue;
      const part = `${target}.${process.pid}.tmp`;
      await copyFile(join(from, folder, name), part);
      await rename(part, target);
    }
  }
}

/** Copies the folders that one folder has and another lacks; each comes whole or not at all. */
export async function copyMissingFolders(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from).catch(() => [])) {
    const target = join(to, name);
    if (existsSync(target)) continue;
    const part = `${target}.part-${process.pid}`;
    await rm(part, { recursive: true, force: true });
    await cp(join(from, name), part, { recursive: true });
    await rename(part, target);
  }
}
