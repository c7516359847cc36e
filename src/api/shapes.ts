import {
  abortSignal,
  callback,
  extensionsSource,
  flag,
  messageLanguage,
  text,
  texts,
} from "../commands/configuration/checked-options.ts";
import { placesShape } from "../commands/configuration/load-configuration.ts";
import type { BuildOptions, CheckOptions, ImportOptions, Work } from "./options.ts";

type Shape<Options> = Record<keyof Options, unknown>;

const work = {
  lang: messageLanguage,
  cache: text,
  cwd: text,
  extensions: extensionsSource,
  onProgress: callback,
  signal: abortSignal,
} satisfies Shape<Work>;

/** What the options of `loadConfig` may be. */
export const loadShape = { cwd: work.cwd, lang: work.lang };

/** What the options of `build` may be. */
export const buildShape = {
  ...placesShape,
  ...work,
  asOf: text,
  full: flag,
  part: text,
  join: texts,
} satisfies Shape<BuildOptions>;

/** What the options of `check` may be. */
export const checkShape = {
  ...work,
  content: text,
  asOf: text,
  since: text,
} satisfies Shape<CheckOptions>;

/** What the options of `importFiles` may be. */
export const importShape = {
  ...work,
  content: text,
  assign: flag,
  publisher: text,
  publishedOn: text,
  force: flag,
} satisfies Shape<ImportOptions>;
