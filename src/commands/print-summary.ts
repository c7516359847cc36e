import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import type { BuildEffort } from "../site/build-options.ts";
import type { BuildSummary } from "../site/build-record.ts";
import { stageLabel } from "../site/progress/progress.ts";
import { waitingLines } from "./waiting-lines.ts";

/** The closing lines of a build, for people. */
export function summaryText(
  summary: BuildSummary,
  effort: BuildEffort,
  out: string,
  language: MessageLanguage,
): string {
  const count = (number: number) => number.toLocaleString("en");
  const part = (number: number, of: string) =>
    ({ zh: `（${of} ${count(number)}）`, en: ` (${count(number)} ${of})` })[language];
  const pages = part(summary.renderedPages, { zh: "新做", en: "made" }[language]);
  const indexes = part(
    summary.indexes - summary.reusedIndexes,
    { zh: "新做", en: "made" }[language],
  );
  const files = part(summary.writtenFiles, { zh: "写入", en: "written" }[language]);
  const bytes = megabytes(summary.bytes);
  const stages = [...effort.seconds]
    .map(([stage, seconds]) => `${stageLabel(stage, language)} ${seconds.toFixed(1)} s`)
    .join(" · ");
  const time = `${effort.totalSeconds.toFixed(1)} s${stages && { zh: `（${stages}）`, en: ` (${stages})` }[language]}`;
  const memory = megabytes(effort.peakMemoryBytes);
  const isSame = stages === "";
  return {
    zh: [
      `${isSame ? "内容没有变化，输出保持原样" : "已生成"}：${count(summary.documents)} 份文件，${count(summary.pages)} 个页面${pages}，${count(summary.indexes)} 个检索分库${indexes}，${count(summary.files)} 个输出文件${files}，${bytes}`,
      `用时：${time}  主进程内存峰值：${memory}  截至日期：${summary.asOf}`,
      ...waitingLines(summary, language),
      `输出：${out}`,
    ].join("\n"),
    en: [
      `${isSame ? "Nothing has changed, the output is as it was" : "Built"}: ${count(summary.documents)} documents, ${count(summary.pages)} pages${pages}, ${count(summary.indexes)} search indexes${indexes}, ${count(summary.files)} files${files}, ${bytes}`,
      `Took: ${time}  peak memory of the main process: ${memory}  as of: ${summary.asOf}`,
      ...waitingLines(summary, language),
      `Output: ${out}`,
    ].join("\n"),
  }[language];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
