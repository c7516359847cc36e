import type { MessageLanguage } from "../diagnostics/diagnostic.ts";
import type { BuildSummary } from "./build-site.ts";
import { stageLabel } from "./progress.ts";

/** The closing lines of a build, for people. */
export function summaryText(summary: BuildSummary, out: string, language: MessageLanguage): string {
  const stages = [...summary.seconds]
    .map(([stage, seconds]) => `${stageLabel(stage, language)} ${seconds.toFixed(1)} s`)
    .join(" · ");
  const count = (number: number) => number.toLocaleString("en");
  const bytes = megabytes(summary.bytes);
  const memory = megabytes(summary.peakMemoryBytes);
  const reused =
    summary.reusedIndexes > 0
      ? { zh: `（沿用 ${summary.reusedIndexes} 个）`, en: ` (${summary.reusedIndexes} reused)` }
      : { zh: "", en: "" };
  const total = summary.totalSeconds.toFixed(1);
  return language === "zh"
    ? [
        `已生成：${count(summary.documents)} 份文件，${count(summary.pages)} 个页面，${count(summary.indexes)} 个检索分库${reused.zh}，${count(summary.files)} 个输出文件，${bytes}`,
        `用时：${total} s（${stages}）  主进程内存峰值：${memory}  截至日期：${summary.asOf}`,
        `输出：${out}`,
      ].join("\n")
    : [
        `Built: ${count(summary.documents)} documents, ${count(summary.pages)} pages, ${count(summary.indexes)} search indexes${reused.en}, ${count(summary.files)} files, ${bytes}`,
        `Took: ${total} s (${stages})  peak memory of the main process: ${memory}  as of: ${summary.asOf}`,
        `Output: ${out}`,
      ].join("\n");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
