import type { z } from "zod";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import {
  type CatalogEntry,
  catalogSchema,
  type PortalSettings,
  type PublisherEntry,
  portalSettingsSchema,
  publishersSchema,
  type SynonymEntry,
  synonymsSchema,
} from "../../schema/index.ts";
import { type FieldReading, readFields } from "../fields/read-fields.ts";
import type { Folder } from "../folder/folder.ts";
import { readText } from "../reading/read-file.ts";
import { leaveOutUnfilled, type OpenSetting } from "../unfilled/settings.ts";
import { type Position, parseYaml, type YamlSource } from "../yaml-source/yaml.ts";
import { lookColourFindings } from "./look-colours.ts";
import { organFindings } from "./organs.ts";
import { validPart } from "./valid-part.ts";

/** What the YAML files at the top say; what a file leaves out, or is not there to say, has its default. */
export interface Settings {
  settings: PortalSettings;
  publishers: PublisherEntry[];
  catalog: CatalogEntry[];
  synonyms: SynonymEntry[];
  /** Files with an error in them: what they do not say, they may have been meant to say. */
  faulty?: ReadonlySet<string>;
  /** Fields of `portal.yaml`, as written there, that are left to fill in, or have a field below them that is. */
  toFill?: ReadonlySet<string>;
  /** Where the fields of `portal.yaml` stand, by path: `look.navigation.0.address`. */
  portalPositions?: Record<string, Position>;
}

/** Reads `portal.yaml`, `publishers.yaml`, `catalog.yaml` and `synonyms.yaml`, each of which may be absent. */
export async function readSettings(
  folder: Folder,
): Promise<{ settings: Settings; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const read = async <S extends z.ZodType>(file: string, schema: S) => {
    if (!folder.files.includes(file)) return null;
    const reading = await readYaml(folder.root, file, schema);
    diagnostics.push(...reading.diagnostics);
    // An error stops the build; checks go on with what is valid, or one bad line would be told as many faults.
    const value = reading.value ?? validPart(schema, reading.plain);
    return { value, reading };
  };
  const portal = await read("portal.yaml", portalSettingsSchema);
  const publishers = await read("publishers.yaml", publishersSchema);
  const catalog = await read("catalog.yaml", catalogSchema);
  const synonyms = await read("synonyms.yaml", synonymsSchema);
  if (portal) {
    const { plain, positions, source } = portal.reading;
    if (source) diagnostics.push(...lookColourFindings(plain, positions, source));
  }
  if (publishers) {
    const { plain, positions } = publishers.reading;
    diagnostics.push(...organFindings(plain, positions));
  }
  const isError = ({ severity }: Diagnostic) => severity === "error";
  const settings = {
    settings: portal?.value ?? portalSettingsSchema.parse({}),
    publishers: publishers?.value ?? [],
    catalog: catalog?.value ?? [],
    synonyms: synonyms?.value ?? [],
    faulty: new Set(diagnostics.filter(isError).map(({ file }) => file)),
    toFill: new Set(portal?.reading.open.map(({ field }) => field)),
    ...(portal && { portalPositions: portal.reading.positions }),
  };
  return { settings, diagnostics };
}

/** Reads one file of settings by itself: what is valid of it, and what is wrong. */
export async function readSettingsFile<S extends z.ZodType>(root: string, file: string, schema: S) {
  const { value, plain, diagnostics } = await readYaml(root, file, schema);
  const isFaulty = diagnostics.some(({ severity }) => severity === "error");
  return { value: value ?? validPart(schema, plain), diagnostics, isFaulty };
}

interface SettingsReading<T>
  extends Pick<FieldReading<T>, "value" | "plain" | "positions" | "diagnostics"> {
  /** What is left to fill in. */
  open: OpenSetting[];
  /** Null where the file could not be read. */
  source: YamlSource | null;
}

async function readYaml<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
): Promise<SettingsReading<z.output<S>>> {
  const read = await readText(root, file);
  if ("diagnostic" in read) {
    const diagnostics = [read.diagnostic];
    return { value: null, plain: undefined, positions: {}, diagnostics, open: [], source: null };
  }
  const source = parseYaml(read.text);
  const open = read.text.includes("待填") ? leaveOutUnfilled(source) : [];
  const reading = readFields(source, schema, file);
  const unfilled = open.map(({ found, line, column }) =>
    finding("settings/still-to-fill", { file, line, column }, { found }),
  );
  return { ...reading, diagnostics: [...reading.diagnostics, ...unfilled], open, source };
}
