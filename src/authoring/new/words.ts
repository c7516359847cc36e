import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import type { Holder } from "../numbers/taken-numbers.ts";

/** What `npm run new` says, in one language. */
export interface Words {
  intro: string;
  asked(label: string, help: string): string;
  optional: string;
  needed(label: string): string;
  noChoice(typed: string, count: number): string;
  takeAnyway: string;
  taken(label: string, number: string, holder: Holder): string;
  fileExists(file: string): string;
  noIndexNumber(unitCode: string): string;
  year: { label: string; help: string };
  notAYear(found: string): string;
  missing(options: string[]): string;
  undecided(options: string[]): string;
  useless(options: string[]): string;
  abandoned: string;
  nothingWritten: string;
  closing(file: { path: string; url: string; dev: string; check: string }): string;
}

const zh: Words = {
  intro: "新建一份文件。直接按回车采用方括号里的建议，按 Ctrl-C 放弃。",
  asked: (label, help) => `${label}：${help}`,
  optional: "没有就直接按回车。",
  needed: (label) => `“${label}”不能空着。`,
  noChoice: (typed, count) => `没有第 ${typed} 项，请写 1 至 ${count}，或直接写名称。`,
  takeAnyway: "就用这个，请按回车；否则重写。",
  taken: (label, number, { file, line, number: there }) =>
    line === null
      ? `${label}“${number}”以前给过 ${file}，给过的号不再给别的文件。`
      : `${label}“${number}”已被占用：${file} 第 ${line} 行${there === number ? "" : `（写作“${there}”，算同一个）`}。`,
  fileExists: (file) => `已经有 ${file}，不会覆盖它。`,
  noIndexNumber: (unitCode) =>
    unitCode === ""
      ? "没有单位代码，提不出索引号：在 publishers.yaml 写 code，或在 portal.yaml 写 indexNumber.unitCode。"
      : "按 portal.yaml 的索引号规则编不出下一个：流水号已用完，或式样编出的不是索引号。",
  year: { label: "年度", help: "年报所报告的年份。" },
  notAYear: (found) => `“${found}”不是四位年份。`,
  missing: (options) =>
    `还缺 ${options.join("、")}：这里不能提问（没有终端，或写了 --yes），请写上这些选项，用 --help 查看全部选项。`,
  undecided: (options) =>
    `没有写 ${options.join("、")}：有的请写上；没有的不用写，加上 --yes（不提问，可有可无的不写）。`,
  useless: (options) => `这类文件用不着 ${options.join("、")}，请去掉。`,
  abandoned: "已放弃，没有写任何文件。",
  nothingWritten: "没有写任何文件。",
  closing: ({ path, url, dev, check }) =>
    `
已新建 ${path}
发布后的网址 ${url}

接下来：
  1. 打开它，把【待填】的地方填好；附件放进同名文件夹。
  2. 边写边看：${dev}
  3. 写完检查：${check}`,
};

const en: Words = {
  intro: "A new document. Enter takes what stands in brackets, Ctrl-C gives up.",
  asked: (label, help) => `${label}: ${help}`,
  optional: "Press Enter if there is none.",
  needed: (label) => `“${label}” must not be empty.`,
  noChoice: (typed, count) => `There is no choice ${typed}; write 1 to ${count}, or a name.`,
  takeAnyway: "Press Enter if it is meant, or write another.",
  taken: (label, number, { file, line, number: there }) =>
    line === null
      ? `${label} “${number}” was once given to ${file}; it is not given again.`
      : `${label} “${number}” is taken: ${file}, line ${line}${there === number ? "" : ` (as “${there}”, which counts as the same)`}.`,
  fileExists: (file) => `There is ${file} already; it will not be overwritten.`,
  noIndexNumber: (unitCode) =>
    unitCode === ""
      ? "There is no unit code to make an index number of: give the publisher a `code` in publishers.yaml, or set indexNumber.unitCode in portal.yaml."
      : "The rule in portal.yaml gives no next index number: its serials are used up, or what its pattern makes is none.",
  year: { label: "年度 (year)", help: "Year the annual report is about." },
  notAYear: (found) => `“${found}” is not a year of four digits.`,
  missing: (options) =>
    `Missing ${options.join(", ")}, and nothing can be asked here (no terminal, or --yes). Give these options; --help lists them all.`,
  undecided: (options) =>
    `Neither given nor left out: ${options.join(", ")}. Give what there is; where there is none add --yes, which asks nothing and leaves out what is optional.`,
  useless: (options) => `A file of this kind takes no ${options.join(", ")}; leave it out.`,
  abandoned: "Given up; nothing was written.",
  nothingWritten: "Nothing was written.",
  closing: ({ path, url, dev, check }) =>
    `
Written: ${path}
Its address will be ${url}

Next:
  1. Open it and fill in what stands in 【待填】; attachments go into the folder of the same name.
  2. See it while writing: ${dev}
  3. Check it when done: ${check}`,
};

export const words: Record<MessageLanguage, Words> = { zh, en };
