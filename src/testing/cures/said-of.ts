import { ContentMemory } from "../../content/content-memory.ts";
import { listFolder } from "../../content/folder/folder.ts";
import { formatFindings } from "../../content/format/format-finding.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { loadPortal } from "../../site/load/load-portal.ts";
import { Stopwatch } from "../../site/progress/stopwatch.ts";
import { keepText } from "../../text/kept/text-cache.ts";
import { renderFile } from "../../text/rendering/render-file.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** The day all cases are checked for. */
const asOf = "2026-11-22";
const cacheDir = temporaryFolder({});
const progress = { update: () => {}, clear: () => {} };

/** Everything `check` says of a content folder; texts and attachments are read right here, without threads. */
export async function saidOf(files: ReadonlyMap<string, string | Buffer>): Promise<Diagnostic[]> {
  const root = temporaryFolder(Object.fromEntries(files));
  const memory = ContentMemory.none(root);
  const content = listFolder(root);
  const { portal, diagnostics } = await loadPortal(
    {
      content,
      cache: temporaryFolder({}),
      asOf,
      workers: 0,
      memory,
      live: {
        mend: (content) => content,
        renderAll: (sources) =>
          Promise.all(
            sources.map(async ({ path }) => {
              const answer = await renderFile(path, { cacheDir, version: "" }, (...text) =>
                keepText(cacheDir, ...text),
              );
              return "summary" in answer ? answer.summary : { path, failure: answer.failure };
            }),
          ),
        check: (run) => run(),
      },
    },
    progress,
    new Stopwatch(),
  );
  return [...diagnostics, ...formatFindings(content, portal.settings, diagnostics)];
}
