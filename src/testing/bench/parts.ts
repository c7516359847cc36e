import { join } from "node:path";
import { measureCommand } from "./build-command.ts";
import type { BuildCost } from "./cost/build-cost.ts";
import type { MadeContent } from "./made/make-content.ts";
import { inSeconds, markdownTable, megabytes, thousands } from "./markdown-table.ts";

/** What a portal costs that is built in parts, each on a machine of its own. */
export interface PartsResult {
  documents: number;
  contentBytes: number;
  parts: BuildCost[];
  /** Null where one machine makes everything. */
  join: BuildCost | null;
}

/**
 * Builds each part, one after the other, with nothing kept, and joins them; a single part is a plain build.
 * @param folder where parts and the joined portal go; not there yet
 */
export async function measureParts(
  content: MadeContent,
  folder: string,
  count: number,
  tell: (line: string) => void,
): Promise<PartsResult> {
  const build = (place: string, ...more: string[]) =>
    measureCommand(
      { content: content.folder, out: join(folder, place), cache: join(folder, `${place}-cache`) },
      ...["--as-of", content.asOf, ...more],
    );
  const { documents, bytes: contentBytes } = content;
  if (count === 1) return { documents, contentBytes, parts: [await build("whole")], join: null };
  const parts: BuildCost[] = [];
  const places = Array.from({ length: count }, (_, at) => `part-${at + 1}`);
  for (const [at, place] of places.entries()) {
    const cost = await build(place, "--part", `${at + 1}/${count}`);
    tell(`part ${at + 1}/${count}: ${cost.seconds.toFixed(1)} s`);
    parts.push(cost);
  }
  const cost = await build("joined", "--join", ...places.map((place) => join(folder, place)));
  tell(`join of ${count}: ${cost.seconds.toFixed(1)} s`);
  return { documents, contentBytes, parts, join: cost };
}

/** A row for each way to share the work: what to wait for is the longest part, then the join. */
export function partsTable(results: readonly PartsResult[]): string {
  const rows = results.map(({ documents, parts, join }) => {
    const longest = parts.reduce((most, part) => (part.seconds > most.seconds ? part : most));
    const sum = (figure: "seconds" | "cpuSeconds") =>
      parts.reduce((total, part) => total + part[figure], 0);
    return [
      thousands(documents),
      String(parts.length),
      inSeconds(longest.seconds),
      join ? inSeconds(join.seconds) : "",
      inSeconds(longest.seconds + (join?.seconds ?? 0)),
      inSeconds(sum("cpuSeconds") + (join?.cpuSeconds ?? 0)),
      megabytes(Math.max(...parts.map(({ together }) => together))),
      join ? megabytes(join.together) : "",
    ];
  });
  return markdownTable(
    [
      "文件数 documents",
      "份数 parts",
      "最久的一份 longest part s",
      "合并 join s",
      "一共等 both s",
      "CPU 合计 all CPU s",
      "一份内存 part MB",
      "合并内存 join MB",
    ],
    rows,
  );
}
