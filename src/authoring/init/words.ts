import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import type { PortalFacts } from "./portal-facts.ts";

/** What is told when the folder is there. */
export interface Made {
  /** The folder as it was named. */
  folder: string;
  facts: PortalFacts;
  files: number;
  /** Name of the program's file; null: the program needs none. */
  tarball: { name: string; isThere: boolean } | null;
  /** Commands in the order in which they are to be typed, each with what it is for. */
  steps: { command: string; what: Step }[];
  /** The command that lists what is to be filled in. */
  check: string;
}

export type Step = "enter" | "install" | "new" | "dev";

/** What `init` says, in one language. */
export interface Words {
  intro: string;
  level: { label: string; help: string };
  code: { label: string; help: string };
  noLevel(found: string): string;
  noCode(found: string): string;
  noFolder: string;
  twoFolders(found: string): string;
  notAFolder(path: string): string;
  exists(folder: string, files: string[]): string;
  /** @param error what the system says */
  notWritten(folder: string, error: NodeJS.ErrnoException): string;
  closing(made: Made): string;
}

const mostNamed = 8;

/** A list that fits on a line or two. */
function named(files: readonly string[], separator: string, more: (count: number) => string) {
  const rest = files.length - mostNamed;
  return files.slice(0, mostNamed).join(separator) + (rest > 0 ? more(rest) : "");
}

const noRight = { zh: "没有写入的权限", en: "there is no right to write" };
const full = { zh: "磁盘满了", en: "the disk is full" };

/** What the system says by its codes. */
const reasons: Readonly<Record<string, Record<MessageLanguage, string>>> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: noRight,
  ENOSPC: full,
  EDQUOT: full,
  ENAMETOOLONG: { zh: "名称太长", en: "the name is too long" },
  ENOTDIR: { zh: "上面有一级是文件，不是文件夹", en: "something above it is a file" },
  EEXIST: { zh: "已有同名的文件", en: "a file of that name is there" },
};

function reasonOf(
  { code = "", message }: NodeJS.ErrnoException,
  language: MessageLanguage,
): string {
  const known = reasons[code]?.[language];
  return known === undefined
    ? message
    : `${known}${{ zh: `（${code}）`, en: ` (${code})` }[language]}`;
}

const zhSteps: Record<Step, string> = {
  enter: "进入文件夹",
  install: "安装程序",
  new: "新建第一份文件，再打开它写正文",
  dev: "看（在浏览器里打开它给出的网址）",
};

const enSteps: Record<Step, string> = {
  enter: "go there",
  install: "install the program",
  new: "begin a first document; open the file and write",
  dev: "see it in the browser, at the address that is given",
};

const zh: Words = {
  intro: "新建一个门户的文件夹。直接按回车采用方括号里的建议，按 Ctrl-C 放弃。",
  level: { label: "级别", help: "哪一级的机关，决定有哪些公开栏目；写编号就行。" },
  code: { label: "单位代码", help: "索引号的开头，由字母、数字和 - 组成，如 QH001。" },
  noLevel: (found) =>
    `没有“${found}”这个级别，应是 county（县级人民政府）、department（县级政府部门）或 township（乡、镇人民政府）。`,
  noCode: (found) => `“${found}”不能作索引号的开头：只用字母、数字和 -，1 至 20 个，如 QH001。`,
  noFolder: "要写明建在哪个文件夹，如 init 青禾县公开。用 --help 查看全部选项。",
  twoFolders: (found) => `只能写一个文件夹，现在是：${found}。名称里有空格的，用双引号括起来。`,
  notAFolder: (path) => `${path} 不是文件夹，请换一个名称。没有写任何文件。`,
  exists: (folder, files) =>
    `${folder} 里已经有 ${named(files, "、", (count) => ` 等另外 ${count} 个`)}，不会覆盖。没有写任何文件。
请换一个文件夹，或者先把这些文件移走。`,
  notWritten: (folder, error) =>
    `写不进 ${folder}：${reasonOf(error, "zh")}。已经写的又拿走了，文件夹与原来一样。`,
  closing: ({ folder, facts, files, tarball, steps, check }) =>
    [
      "",
      `已建好 ${folder}：${facts.organ}“${facts.name}”，${files} 个文件。`,
      "  content/ 内容和设置，.vscode/ 编辑器，.github/ 等 CI，README.md 写给发布的人。",
      ...(tarball && !tarball.isThere
        ? ["", `找不到程序的安装文件 ${tarball.name}。请把它放进 ${folder}，再做下面的第 2 步。`]
        : []),
      "",
      "接下来：",
      ...steps.map(({ command, what }, index) => `  ${index + 1}. ${zhSteps[what]}：${command}`),
      "",
      `还要填什么（【待填】、空栏目、年报），${check} 逐处列出；填好以前，那些地方不会发布。`,
    ].join("\n"),
};

const en: Words = {
  intro: "A folder for a new portal. Enter takes what stands in brackets, Ctrl-C gives up.",
  level: {
    label: "级别 (level)",
    help: "Of the organ; it decides which columns there are. Its number will do.",
  },
  code: {
    label: "单位代码 (unit code)",
    help: "What index numbers begin with: letters, digits and -, such as QH001.",
  },
  noLevel: (found) => `There is no level “${found}”; write county, department or township.`,
  noCode: (found) =>
    `No index number can begin with “${found}”: 1 to 20 letters, digits and -, such as QH001.`,
  noFolder: "Say which folder to make, as in: init qinghe. See --help for all options.",
  twoFolders: (found) =>
    `One folder can be made, not: ${found}. Put a name with blanks in double quotes.`,
  notAFolder: (path) => `${path} is not a folder; choose another name. Nothing was written.`,
  exists: (folder, files) =>
    `${folder} holds ${named(files, ", ", (count) => ` and ${count} more`)} already; nothing is written over. Nothing was written.
Choose another folder, or move these files away first.`,
  notWritten: (folder, error) =>
    `Cannot write into ${folder}: ${reasonOf(error, "en")}. What had been written was taken away; the folder is as it was.`,
  closing: ({ folder, facts, files, tarball, steps, check }) =>
    [
      "",
      `Made ${folder}: ${facts.name} of ${facts.organ}, ${files} files.`,
      "  content/ is content and settings, .vscode/ for the editor, .github/ and others for CI, README.md for who publishes.",
      ...(tarball && !tarball.isThere
        ? [
            "",
            `The program's file ${tarball.name} was not found. Put it into ${folder} before step 2.`,
          ]
        : []),
      "",
      "Next:",
      ...steps.map(({ command, what }, index) => `  ${index + 1}. ${command}  (${enSteps[what]})`),
      "",
      `What is left to fill in (【待填】, empty columns, the annual report) is listed by ${check}; until then it is not published.`,
    ].join("\n"),
};

export const words: Record<MessageLanguage, Words> = { zh, en };
