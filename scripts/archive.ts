// Makes the archive with which an office that has no network gets the program: docs/offline-install.md.
import { resolve } from "node:path";
import { reportErrors } from "../src/commands/command-line.ts";
import { FailureError } from "../src/diagnostics/failure-error.ts";
import { programRoot } from "../src/program/program-root.ts";
import { lockedVersions, readLock } from "./archive/locked-versions.ts";
import { makeArchive } from "./archive/make-archive.ts";
import { nodeVersions } from "./archive/node-versions.ts";
import { parseArchiveCommand } from "./archive/options.ts";
import { failureWords, isMissing, stepWords, summary } from "./archive/words.ts";

process.exitCode = await reportErrors(async () => {
  const command = parseArchiveCommand(process.argv.slice(2));
  if (!command) return 0;
  const { language, system } = command;
  const locked = lockedVersions(readLock());
  const { version } = locked;
  const node = command.node ?? locked.node;
  try {
    const archive = await makeArchive({
      system,
      version,
      node,
      out: resolve(command.out),
      level: 9,
      onStep: (step) => console.error(stepWords(step, system, node)[language]),
    });
    console.log(summary(archive)[language]);
    return 0;
  } catch (error) {
    const versions = isMissing(error, system)
      ? await nodeVersions(system, locked.engines, programRoot).catch(() => [])
      : [];
    const words = failureWords(error, { system, node, versions });
    throw words ? new FailureError(words[language]) : error;
  }
});
