import type { WordedFinding } from "../checks/reports/json.ts";
import type { BuildSummary } from "../site/build-record.ts";

import { ContentError } from "./content-error.ts";
import { progressEvents } from "./events.ts";
import { type BuildOptions, languageOf, rootOf } from "./options.ts";

export interface BuildResult {
  /** Output folder, absolute. */
  out: string;
  summary: BuildSummary;
  /** Warnings and hints, sorted by file and line. */
  findings: WordedFinding[];
  seconds: number;
}

/**
 * Checks the content and builds the whole portal, or what has changed since the last build. Whatever it throws, the
 * output is as it was, unless a `PublishError` says otherwise.
 * @throws {ContentError} when the content has errors
 * @throws {UsageError} when options are wrong or contradict each other, or a folder is not there
 * @throws {FormatError} when the content is of a format that this program does not read
 * @throws {OutputFolderError} when the output folder cannot be used
 * @throws {PartsError} when folders are not all the parts of one build
 * @throws {LockError} when another process has been building into the folder for too long
 * @throws {PublishError} when the file system refuses to publish
 * @throws {FailureError} when the disk is full
 * @throws the signal's reason, as long as nothing is published; what has begun to be published is finished
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const language = languageOf(options);
  const start = process.cwd();
  const { buildShape } = await import("./shapes.ts");
  const { assertOptions } = await import("../commands/configuration/checked-options.ts");
  assertOptions(buildShape, options, "build()", language);
  const { requestedBuild } = await import("../commands/build-request.ts");
  const { runBuild } = await import("../commands/run-build.ts");
  const { withOpened } = await import("../extensions/open-extensions.ts");
  const { onProgress, signal, content = "content", out = "dist", extensions } = options;
  signal?.throwIfAborted();
  const request = requestedBuild({ ...options, content, out }, rootOf(options, start), language);
  return withOpened(extensions, async () => {
    const { diagnostics, summary, effort } = await runBuild(
      { ...request, signal },
      language,
      progressEvents(onProgress),
      (notice) => onProgress?.({ type: "notice", ...notice }),
    );
    const { wordedFindings } = await import("../checks/reports/json.ts");
    const findings = wordedFindings(diagnostics, language);
    if (!summary) throw new ContentError(findings, language);
    return { out: request.out, summary, findings, seconds: effort.totalSeconds };
  });
}
