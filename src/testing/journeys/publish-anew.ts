import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "../../output/folder/output-files.ts";
import { type Manifest, manifestFile } from "../../search/tables/tables.ts";
import { unwrap, wrap } from "../../search/wire/envelope.ts";
import { publishedJson, publishJson } from "../../search/wire/fixtures/published-file.ts";

/** Changes the search manifest of an output. @returns puts it back */
export function changeManifest(out: string, change: (manifest: Manifest) => object): () => void {
  const path = `pagefind/${manifestFile}`;
  const bytes = readFileSync(join(out, path));
  publishJson(out, path, change(publishedJson(out, path)));
  return () => writeFileSync(join(out, path), bytes);
}

/**
 * Gives every file of the search of an output that is named by its content another name, as a build does after
 * something has changed in all of them: to a page that is open the old ones are gone.
 */
export function publishAnew(out: string, edition: string): void {
  const folder = join(out, "pagefind");
  const renamed = new Map(
    readdirSync(folder)
      .filter((name) => ![manifestFile, "texts", "suggestions"].includes(name))
      .map((name) => [name, `${edition}-${name}`]),
  );
  for (const file of filesBelow(folder)) {
    const [name = "", ...below] = file.split("/");
    const to = renamed.get(name);
    if (!to) continue;
    const path = ["pagefind", to, ...below].join("/");
    const bytes = unwrap(`pagefind/${file}`, readFileSync(join(folder, file)));
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), wrap(path, bytes));
  }
  for (const from of renamed.keys()) rmSync(join(folder, from), { recursive: true });
  const nameOf = (name: string) => renamed.get(name) ?? name;
  changeManifest(out, (manifest) => ({
    ...manifest,
    tables: Object.fromEntries(
      Object.entries(manifest.tables).map(([table, name]) => [table, nameOf(name)]),
    ),
    indexes: manifest.indexes.map((index) => ({ ...index, folder: nameOf(index.folder) })),
    similar: manifest.similar?.map((entry) => ({ ...entry, folder: nameOf(entry.folder) })),
  }));
}
