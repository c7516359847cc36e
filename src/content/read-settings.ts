import type { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import {
  type CatalogEntry,
  catalogSchema,
  type PortalSettings,
  type PublisherEntry,
  portalSettingsSchema,
  publishersSchema,
} from "../schema/index.ts";
import type { Folder } from "./folder.ts";
import { readFields } from "./read-fields.ts";
import { readText } from "./read-file.ts";
import { parseYaml } from "./yaml.ts";

/** What the three YAML files say; what a file leaves out, or is not there to say, has its default. */
export interface Settings {
  settings: PortalSettings;
  publishers: PublisherEntry[];
  catalog: CatalogEntry[];
}

/** Reads `portal.yaml`, `publishers.yaml` and `catalog.yaml`, each of which may be absent. */
export async function readSettings(
  folder: Folder,
): Promise<{ settings: Settings; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const read = async <S extends z.ZodType>(file: string, schema: S) => {
    if (!folder.files.includes(file)) return null;
    const { value, diagnostics: found } = await readYaml(folder.root, file, schema);
    diagnostics.push(...found);
    return value;
  };
  const settings = {
    settings: (await read("portal.yaml", portalSettingsSchema)) ?? portalSettingsSchema.parse({}),
    publishers: (await read("publishers.yaml", publishersSchema)) ?? [],
    catalog: (await read("catalog.yaml", catalogSchema)) ?? [],
  };
  return { settings, diagnostics };
}

async function readYaml<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
): Promise<{ value: z.output<S> | null; diagnostics: Diagnostic[] }> {
  const read = await readText(root, file);
  if ("diagnostic" in read) return { value: null, diagnostics: [read.diagnostic] };
  return readFields(parseYaml(read.text), schema, file);
}
