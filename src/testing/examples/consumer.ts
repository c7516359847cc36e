import gongkai, {
  type BuildError,
  type BuildSummary,
  build,
  ContentError,
  defineConfig,
  type Finding,
  loadConfig,
  OutputFolderError,
  PublishError,
  type WorkEvent,
} from "gongkai";
import { type Finding as CheckFinding, check } from "gongkai/check";
import { importFiles } from "gongkai/import";

// Looked at by TypeScript alone, as a program of somebody else's that uses all that is public.

export const configuration = defineConfig({ content: "内容", out: "public_html", lang: "en" });
export const integration = { integrations: [gongkai({ content: "内容" })] };

// @ts-expect-error: a name that nobody knows
defineConfig({ contents: "内容" });
// @ts-expect-error: a language that is not spoken
build({ lang: "fr" });

export async function tellProgress(signal: AbortSignal | undefined): Promise<BuildSummary> {
  const onProgress = (event: WorkEvent): string =>
    event.type === "progress"
      ? `${event.stage satisfies "read" | "text" | "check" | "pages" | "search" | "data" | "zip"} ${event.done}/${event.total}`
      : `${event.code satisfies string}: ${event.message}`;
  const { out, summary, findings, seconds } = await build({
    ...(await loadConfig({ cwd: "." })),
    onProgress,
    signal,
  });
  out satisfies string;
  seconds satisfies number;
  findings satisfies Finding[];
  tellWhatWaits(summary);
  return summary;
}

function tellWhatWaits({ asOf, heldBack, toFill, coming, lost }: BuildSummary): void {
  for (const { file, title, reason, day } of heldBack) {
    reason satisfies "draft" | "future";
    [file, title] satisfies string[];
    day satisfies string | null;
  }
  for (const { file, line, found, isWhole } of toFill) {
    [file, found] satisfies string[];
    line satisfies number | undefined;
    isWhole satisfies boolean;
  }
  // @ts-expect-error: there may be no day on which anything changes
  coming.day;
  if (coming) {
    coming.day satisfies string;
    for (const { kind, title } of coming.changes) {
      kind satisfies "published" | "effective" | "expired" | "repealed" | "amended";
      title satisfies string;
    }
  }
  [asOf, ...lost] satisfies string[];
}

export function codeOf(error: BuildError): string {
  if (error instanceof ContentError) return error.findings.map(placeOf).join();
  if (error instanceof OutputFolderError) return error.files.join();
  if (error instanceof PublishError) return error.state.name;
  return error.code satisfies "content-format" | "failure" | "locked" | "parts" | "usage";
}

function placeOf({ file, line, severity, code }: Finding): string {
  severity satisfies "error" | "warning" | "hint";
  return `${file}:${line ?? ""} ${code}`;
}

export async function checkAndImport(): Promise<readonly CheckFinding[]> {
  const { files, passedOver } = await importFiles(["old"], { assign: true, force: false });
  passedOver satisfies number;
  for (const file of files) {
    if (file.output === null) file.error.cure satisfies string;
    else file.frontMatter.title satisfies string | undefined;
  }
  const { findings, left, documents } = await check({ since: "origin/main", cwd: "." });
  documents satisfies number;
  return [...findings, ...left];
}
