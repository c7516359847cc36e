import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { type Manifest, manifestFile } from "../../search/tables/tables.ts";

/** Changes the search manifest of an output. @returns puts it back */
export function changeManifest(out: string, change: (manifest: Manifest) => object): () => void {
  const path = join(out, "pagefind", manifestFile);
  const bytes = readFileSync(path);
  const manifest = JSON.parse(gunzipSync(bytes).toString("utf8"));
  writeFileSync(path, gzipSync(JSON.stringify(change(manifest))));
  return () => writeFileSync(path, bytes);
}

/**
 * Gives every file of the search of an output that is named by its content another name, as a build does after
 * something has changed in all of them: to a page that is open the old ones are gone.
 */
export function publishAnew(out: string, edition: string): void {
  const folder = join(out, "pagefind");
  const renamed = new Map(
    readdirSync(folder)
      .filter((name) => name !== manifestFile)
      .map((name) => [name, `${edition}-${name}`]),
  );
  for (const [from, to] of renamed) renameSync(join(folder, from), join(folder, to));
  const nameOf = (name: string) => renamed.get(name) ?? name;
  changeManifest(out, (manifest) => ({
    ...manifest,
    tables: Object.fromEntries(
      Object.entries(manifest.tables).map(([table, name]) => [table, nameOf(name)]),
    ),
    shards: manifest.shards.map((shard) => ({ ...shard, folder: nameOf(shard.folder) })),
  }));
}
