/** What the configuration of a project can add to the program, by its name there. */
export const extensionNames = [
  "fields",
  "rules",
  "remarkPlugins",
  "rehypePlugins",
  "components",
  "head",
] as const;

export type ExtensionName = (typeof extensionNames)[number];

/** Where the bundled configuration of a project lies: plain data, so that threads and processes can be told. */
export interface ExtensionsSource {
  /** One module that holds all it needs but the program itself; its name changes with what it holds. */
  file: string;
  /** Of what it holds; the same on every machine. */
  hash: string;
  /** Folder of the configuration as it was written, below which its paths are. */
  root: string;
}

/**
 * What a project adds to the program. Each value is read by the room that it is for, and was seen to be of its type
 * when the configuration was loaded.
 */
export interface Extensions {
  /** Null: the project adds nothing. */
  source: ExtensionsSource | null;
  values: Readonly<Partial<Record<ExtensionName, unknown>>>;
}

export const noExtensions: Extensions = { source: null, values: {} };

/**
 * What a configuration adds to the program: an empty list or table adds nothing.
 * @param configuration what its file exports
 */
export function extensionsIn(
  source: ExtensionsSource,
  configuration: Readonly<Record<string, unknown>>,
): Extensions {
  const added = extensionNames.filter((name) => !isEmpty(configuration[name]));
  if (added.length === 0) return noExtensions;
  return { source, values: Object.fromEntries(added.map((name) => [name, configuration[name]])) };
}

function isEmpty(value: unknown): boolean {
  return typeof value !== "object" || value === null || Object.keys(value).length === 0;
}
