import type { FormatError } from "../content/format/refuse-format.ts";
import type { FailureError } from "../diagnostics/failure-error.ts";
import type { UsageError } from "../diagnostics/usage-error.ts";
import type { OutputFolderError } from "../output/folder/output-errors.ts";
import type { LockError } from "../output/lock/lock.ts";
import type { PublishError } from "../output/publish/publish-error.ts";
import type { PartsError } from "../site/parts/part.ts";
import type { ContentError } from "./content-error.ts";

// A configuration imports this file in every command: whatever is large is loaded when it is called.
export type { WordedFinding as Finding } from "../checks/reports/json.ts";
export { default, type GongkaiOptions } from "../commands/astro/integration.ts";
export {
  type Configuration,
  defineConfig,
  type LoadedConfiguration,
} from "../commands/configuration/configuration.ts";
export { FormatError } from "../content/format/refuse-format.ts";
export { FailureError } from "../diagnostics/failure-error.ts";
export { UsageError } from "../diagnostics/usage-error.ts";
export type { MessageLanguage, Severity } from "../diagnostics/wordings/wording.ts";
export { OutputFolderError } from "../output/folder/output-errors.ts";
export { LockError } from "../output/lock/lock.ts";
export { PublishError, type PublishState } from "../output/publish/publish-error.ts";
export type { BuildSummary } from "../site/build-record.ts";
export { PartsError } from "../site/parts/part.ts";
export { type BuildResult, build } from "./build.ts";
export { ContentError } from "./content-error.ts";
export type { OnProgress, WorkEvent } from "./events.ts";
export { loadConfig } from "./load-config.ts";
export type { BuildOptions, Work } from "./options.ts";

/** What `build` throws, apart from a signal's reason and faults of the program: told apart by class or by `code`. */
export type BuildError =
  | ContentError
  | FailureError
  | FormatError
  | LockError
  | OutputFolderError
  | PartsError
  | PublishError
  | UsageError;
