import { printable } from "../characters/printable.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import type { OutputFault, OutputFolderError } from "../output/folder/output-errors.ts";
import { LockError } from "../output/lock/lock.ts";
import type { OutputNotice } from "../output/publish/notice.ts";
import { PublishError } from "../output/publish/publish-error.ts";

/** Files that are named; the others are counted. */
const most = 10;

/** What is said of an output folder while something goes on. */
export function noticeText(notice: OutputNotice, language: MessageLanguage): string {
  const path = printable(notice.path);
  const reason = "message" in notice ? printable(notice.message) : "";
  const words: Record<OutputNotice["kind"], Record<MessageLanguage, string>> = {
    waiting: {
      zh: `另一个生成正在往 ${path} 发布，等它做完……`,
      en: `Another build is publishing into ${path}; waiting for it …`,
    },
    finished: {
      zh: `上一次的发布中途断了，现已接着做完：${path}`,
      en: `The last build was broken off while it published; that is finished now: ${path}`,
    },
    "damaged-journal": {
      zh: `上一次的发布中途断了，留下的记录读不出，或者照它做不成，已改名为 ${path}；网站将全部重新生成。`,
      en: `The last build was broken off while it published, and what it wrote down cannot be read, or not be done: renamed to ${path}. Everything is made anew.`,
    },
    "damaged-ledger": {
      zh: `账本读不出，或者写着不可能的事，弃之不用，全部重新生成：${path}`,
      en: `The ledger cannot be read, or says what cannot be: it is dropped, and everything made anew: ${path}`,
    },
    unforeseen: {
      zh: `生成中途出错（${reason}），可能是上次留下的中间结果读不通，已弃之不用，全部重新生成：${path}`,
      en: `The build failed half way (${reason}), perhaps for what the last one left: that is dropped, and everything made anew: ${path}`,
    },
    "left-over": {
      zh: `${path} 删不掉，可能有程序正占用它。网站不受影响，下一次生成时再清理。`,
      en: `${path} cannot be removed; some program may hold it. The portal is not affected, and the next build tries again.`,
    },
    "set-aside": {
      zh: `没有账本，不知道上一次的网站里有些文件是谁放的，所以一个也没有删：上一次的网站整个移到了 ${path}，不要时请自行删去。其中不知来历的：`,
      en: `Without a ledger nobody knows who put some files into the last output, so none was removed: the whole of it stands at ${path} now; remove it when you do not need it. Not known are:`,
    },
  };
  const files = "files" in notice ? listed(notice.files, language) : [];
  return [words[notice.kind][language], ...files].join("\n");
}

/** What is said when an output folder cannot be used. */
export function outputFaultText(
  { reason, folder, files }: OutputFolderError,
  language: MessageLanguage,
): string {
  if (reason === "foreign-files") return foreignFilesText(folder, files, language);
  const because: Record<Exclude<OutputFault, "foreign-files">, Record<MessageLanguage, string>> = {
    foreign: {
      zh: "其中已有不是由本程序生成的文件",
      en: "it holds files that Gongkai did not make",
    },
    "inside-content": { zh: "它在内容文件夹之内", en: "it lies inside the content folder" },
    "contains-content": { zh: "它包含内容文件夹", en: "it contains the content folder" },
    "no-folder": { zh: "那里是一个文件，不是文件夹", en: "there is a file, not a folder" },
    "dangling-link": {
      zh: "它是一个链接，指向的地方不存在",
      en: "it is a link to something that does not exist",
    },
    "mount-point": {
      zh: "它是一个盘或挂载的卷本身，旁边写好的网站换不进去；可以用它里面的一个文件夹",
      en: "it is a disk or a mounted volume itself, and what is written beside it cannot take its place; a folder inside it can be used",
    },
    "not-writable": { zh: "没有写入的权限", en: "there is no permission to write" },
  };
  return {
    zh: `不能输出到 ${folder}：${because[reason].zh}。请用 --out 另选文件夹。`,
    en: `Cannot write to ${folder}: ${because[reason].en}. Choose another folder with --out.`,
  }[language];
}

function foreignFilesText(
  folder: string,
  files: readonly string[],
  language: MessageLanguage,
): string {
  const [lead, cure] = {
    zh: [
      `没有发布，上一次的网站保持原样：${folder} 里有 ${files.length} 处不是由本程序生成、或者生成以后被改动的文件。它们不会被删，也不能当作网站发布：`,
      "请把它们移到别处，不要的删去，然后再生成一次。发布平台要的文件（如 CNAME、.nojekyll），请在生成以后放进要上传的那一份里。",
    ],
    en: [
      `Nothing was published, the last output is as it was: ${folder} holds files that Gongkai did not make, or that were changed since (${files.length}). They are not removed, and cannot be published as the portal's:`,
      "Move them elsewhere, or delete them if nobody needs them, and build again. What a host asks for (CNAME, .nojekyll) goes into the copy that is uploaded, after the build.",
    ],
  }[language];
  return [lead, ...listed(files, language), cure].join("\n");
}

/** What is said when publishing has failed: what was refused, what the output is now, what to do. Null for others. */
export function publishErrorText(error: unknown, language: MessageLanguage): string | null {
  if (error instanceof LockError) {
    return {
      zh: `没有生成：另一个生成（进程 ${error.holder}）一直在往同一个文件夹发布，等得太久了。上一次的网站保持原样。请等它做完再试；它若已不在运行，请删去 ${error.path}。`,
      en: `Nothing was built: another build (process ${error.holder}) has been publishing into the same folder for too long. The last output is as it was. Wait until it is done; if it does not run any more, delete ${error.path}.`,
    }[language];
  }
  if (!(error instanceof PublishError)) return fullDiskText(error, language);
  const { systemCode: code, state } = error;
  const path = printable(error.path);
  const why = isFull.has(code)
    ? { zh: "磁盘满了，请腾出空间", en: "the disk is full; make room" }
    : {
        zh: "可能有程序正占用它（资源管理器、编辑器、杀毒软件、网站服务器），请关闭那个程序；也可能没有权限",
        en: "some program may hold it (Explorer, an editor, a virus scanner, a web server): close it; or permission is missing",
      };
  const now = {
    unchanged: () => ({
      zh: "没有发布，上一次的网站保持原样。",
      en: "Nothing was published, the last output is as it was.",
    }),
    partly: (done: number, of: number) => ({
      zh: `发布只做了一部分（${of} 步中的 ${done} 步）：有的页面是新的，有的还是上一次的，但没有打不开的链接。`,
      en: `Only part was published (${done} of ${of} steps): some pages are new, others are those of the last output, and no link is broken.`,
    }),
    away: (previous: string) => ({
      zh: `网站现在不在原处，完好地放在 ${previous}。`,
      en: `The portal is not in its place now; it stands whole at ${previous}.`,
    }),
  };
  const told =
    state.name === "partly"
      ? now.partly(state.done, state.of)
      : state.name === "away"
        ? now.away(state.previous)
        : now.unchanged();
  const again =
    state.name === "unchanged"
      ? { zh: "然后再生成一次。", en: "Then build again." }
      : {
          zh: "然后再运行一次，会从这里接着做。",
          en: "Then run it again: it goes on from here.",
        };
  return {
    zh: `${told.zh}\n改不动的是 ${path}（${code}）：${why.zh}。${again.zh}`,
    en: `${told.en}\nWhat could not be changed is ${path} (${code}): ${why.en}. ${again.en}`,
  }[language];
}

/** What the file system says when there is no room, or no more for this user. */
const isFull = new Set(["ENOSPC", "EDQUOT"]);

/** What is said when there was no room before anything was published; null for any other error. */
function fullDiskText(error: unknown, language: MessageLanguage): string | null {
  const { code = "", path, cause } = (error ?? {}) as NodeJS.ErrnoException;
  if (!isFull.has(code)) return cause === undefined ? null : fullDiskText(cause, language);
  const at = path === undefined ? "" : ` ${printable(path)}`;
  return {
    zh: `没有发布，上一次的网站保持原样。\n写不下了${at}（${code}）：磁盘满了，请腾出空间，然后再生成一次。生成时要能同时放下两份网站，存放中间结果的文件夹也要有空间。`,
    en: `Nothing was published, the last output is as it was.\nThere is no room to write${at} (${code}): the disk is full; make room and build again. While it is built there are two copies of the portal, and the folder of intermediate results needs room too.`,
  }[language];
}

function listed(files: readonly string[], language: MessageLanguage): string[] {
  const more = files.length - most;
  const rest = { zh: `  ……另有 ${more} 处`, en: `  … and ${more} more` }[language];
  return [
    ...files.slice(0, most).map((file) => `  ${printable(file)}`),
    ...(more > 0 ? [rest] : []),
  ];
}
