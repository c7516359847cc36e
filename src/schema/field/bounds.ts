/**
 * How much may stand in what is written as YAML: the front-matter of documents and pages, `portal.yaml`,
 * `publishers.yaml`, `catalog.yaml`, `synonyms.yaml`. The same on every machine, and far above what any real file holds,
 * so that no file can keep the program busy.
 */
export const bounds = {
  /** UTF-8 bytes of one Markdown or YAML file. */
  fileBytes: 6_000_000,
  /** UTF-8 bytes of one front-matter. */
  frontMatterBytes: 256_000,
  /** UTF-8 bytes of one settings file. */
  settingsBytes: 1_000_000,
  /** Lines of one front-matter or settings file. */
  lines: 10_000,
  /** Fields of one mapping, known or not. */
  keys: 500,
  /** Entries of one list, or of one mapping whose keys are the author's own. */
  items: 5_000,
  /** Lists and mappings inside one another. */
  depth: 20,
  /** UTF-16 units of one value. */
  value: 1_000,
  /** UTF-16 units of one value in sentences: a summary, a reason. */
  prose: 10_000,
} as const;
