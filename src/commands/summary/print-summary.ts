import { grouped } from "../../diagnostics/count.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { zipFolder } from "../../portal/addresses/zip-addresses.ts";
import { docsPath } from "../../program/docs-path.ts";
import type { BuildEffort } from "../../site/build-options.ts";
import type { BuildSummary } from "../../site/build-record.ts";
import { stageLabel } from "../../site/progress/progress.ts";
import { waitingLines } from "./waiting-lines.ts";

/** The closing lines of a build, for people. */
export function summaryText(
  summary: BuildSummary,
  effort: BuildEffort,
  out: string,
  language: MessageLanguage,
): string {
  const count = grouped;
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
      ...stateLines(summary, language),
      ...signatureLines(summary, language),
      ...zipLines(summary, language),
      `输出：${out}`,
    ].join("\n"),
    en: [
      `${isSame ? "Nothing has changed, the output is as it was" : "Built"}: ${count(summary.documents)} documents, ${count(summary.pages)} pages${pages}, ${count(summary.indexes)} search indexes${indexes}, ${count(summary.files)} files${files}, ${bytes}`,
      `Took: ${time}  peak memory of the main process: ${memory}  as of: ${summary.asOf}`,
      ...waitingLines(summary, language),
      ...stateLines(summary, language),
      ...signatureLines(summary, language),
      ...zipLines(summary, language),
      `Output: ${out}`,
    ].join("\n"),
  }[language];
}

/** That the state of the content could not be counted, and why. */
function stateLines({ state }: BuildSummary, language: MessageLanguage): string[] {
  if (!state || state.lack === null) return [];
  const because = {
    none: { zh: "内容没有 git 历史", en: "the content has no history in git" },
    shallow: {
      zh: "这里只有最近的提交（浅克隆）",
      en: "only the last commits are here (a shallow clone)",
    },
    unread: { zh: "git 用不了", en: "git cannot be used" },
  }[state.lack];
  return [
    {
      zh: `清单的序号记为 0：${because.zh}，数不出来；可用 --serial 给出。`,
      en: `The serial of the manifest is 0: ${because.en}, so that nobody can count; give it by --serial.`,
    }[language],
  ];
}

/** What was signed, and what of it a mirror might refuse. */
function signatureLines({ state, asOf }: BuildSummary, language: MessageLanguage): string[] {
  if (!state?.signed) return [];
  const { serial, signed } = state;
  const lines = [
    {
      zh: `已签名：序号 ${serial}（${asOf}），公钥 ${signed.key}。`,
      en: `Signed: serial ${serial} (${asOf}), by the key ${signed.key}.`,
    },
  ];
  if (signed.isUncommitted) {
    lines.push({
      zh: `注意：内容里有没提交的改动，序号 ${serial} 是改动以前的。同一序号、同一天发布过的，verify --since 会报告，没有写 --key 的副本不肯同步：请先提交，再生成、签名，再发布。`,
      en: `Note: the content holds what is not committed, and serial ${serial} is that of the content before. Where that was published on the same day, verify --since reports it and mirrors without --key refuse it: commit, build and sign anew, then publish.`,
    });
  }
  if (signed.beginsLog) {
    lines.push({
      zh: `签名记录从这一次开始。以前签过名的，请用 --log 接着网站上的 manifest-log.txt 写，否则已有的副本不肯同步，见 ${docsPath("mirror.md")}。`,
      en: `The log of what was signed begins with this. If this is not the first time, let it go on from manifest-log.txt on the web by --log, or mirrors that there are refuse it; see ${docsPath("mirror.md")}.`,
    });
  }
  return lines.map((line) => line[language]);
}

function zipLines({ zips, zipBytes }: BuildSummary, language: MessageLanguage): string[] {
  if (zips === 0) return [];
  const size = megabytes(zipBytes);
  return [
    {
      zh: `压缩包：${zips} 个，${size}（${zipFolder}，算在输出里，不在清单里）`,
      en: `ZIPs: ${zips}, ${size} (${zipFolder}; counted among the files, not listed in the manifest)`,
    }[language],
  ];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
