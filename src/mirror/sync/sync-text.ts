import { printable } from "../../characters/printable.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import type { SyncError, SyncFault, ToldProblem } from "./sync-error.ts";
import type { Synced, SyncNotice } from "./sync-request.ts";

type Words = Readonly<Record<MessageLanguage, string>>;

/** Files that are named; the others are counted. */
const most = 20;

/** What has become of a mirror, for people. @param seconds that it took */
export function syncedText(synced: Synced, seconds: number, language: MessageLanguage): string {
  const { manifest, signature, put, repaired, removed, kept, foreign, fetched, isDry } = synced;
  const { serial, day } = manifest;
  const name = printable(manifest.name);
  const count = (number: number) => number.toLocaleString("en");
  const state = {
    zh: `${name}：序号 ${serial}，截至 ${day}，${count(manifest.files)} 个文件。${signatures[signature].zh}`,
    en: `${name}: serial ${serial}, as of ${day}, ${count(manifest.files)} files. ${signatures[signature].en}`,
  };
  const took = {
    zh: `取来 ${count(fetched.files)} 个文件，共接收 ${count(fetched.bytes)} 字节，用时 ${seconds.toFixed(1)} 秒。`,
    en: `${count(fetched.files)} ${fetched.files === 1 ? "file" : "files"} fetched, ${count(fetched.bytes)} bytes received, ${seconds.toFixed(1)} s.`,
  };
  const done = isDry
    ? {
        zh: `只看不动：要放入 ${count(put)} 个文件，删去 ${count(removed)} 个，不变 ${count(kept)} 个。`,
        en: `Nothing was changed: ${count(put)} files would be put in place, ${count(removed)} removed, ${count(kept)} stay.`,
      }
    : put + removed === 0
      ? {
          zh: "副本已是最新，逐个文件核对无误。",
          en: "The mirror is up to date; every file was compared.",
        }
      : {
          zh: `副本已更新：放入 ${count(put)} 个文件，删去 ${count(removed)} 个，不变 ${count(kept)} 个。`,
          en: `The mirror is updated: ${count(put)} files put in place, ${count(removed)} removed, ${count(kept)} stay.`,
        };
  const damage = {
    zh: `其中 ${count(repaired.length)} 个在副本里损坏或丢失，${isDry ? "要补好" : "已补好"}：`,
    en: `Of these, damaged or lost in the mirror${isDry ? "" : ", and repaired"}: ${count(repaired.length)}`,
  };
  const strange = {
    zh: `副本里有 ${count(foreign.length)} 处不是门户的，没有动，请移到别处：`,
    en: `Not the portal's, and left as they are; move them elsewhere: ${count(foreign.length)}`,
  };
  return [
    state[language],
    ...(repaired.length > 0 ? [damage[language], ...named(repaired, language)] : []),
    ...(foreign.length > 0 ? [strange[language], ...named(foreign, language)] : []),
    done[language],
    took[language],
  ].join("\n");
}

const signatures: Record<Synced["signature"], Words> = {
  none: { zh: "没有签名。", en: "Not signed." },
  "not-checked": {
    zh: "有签名，没有核对（用 --key 给出公钥）。",
    en: "Signed; the signature was not checked (give the public key with --key).",
  },
  good: { zh: "签名核对无误。", en: "The signature is right." },
};

/** The same for programs. */
export function syncedJson(synced: Synced, seconds: number): string {
  const { manifest, ...rest } = synced;
  return JSON.stringify(
    { ok: rest.foreign.length === 0, ...rest, manifest, seconds: Number(seconds.toFixed(3)) },
    null,
    2,
  );
}

/** Why a mirror was not synced, for programs. */
export function refusalJson(error: SyncError): string {
  const problems = error.problems.map(({ path, words: { zh, en } }) => ({
    path,
    message: zh,
    messageEn: en,
  }));
  const [message, messageEn] = [faultText(error, "zh"), faultText(error, "en")];
  const { fault, values } = error;
  return JSON.stringify({ ok: false, fault, ...values, message, messageEn, problems }, null, 2);
}

/** Why a mirror was not synced, with all that is wrong. */
export function refusalText(error: SyncError, language: MessageLanguage): string {
  const { problems, values } = error;
  const line = ({ path, words: each }: ToldProblem) => `${path}  ${each[language]}`;
  const more = Number(values.more ?? values.left ?? 0);
  return [
    faultText(error, language),
    ...named(problems.map(line), language, more),
    outcomes[error.exitCode === 2 ? "untouched" : error.fault === "disk" ? "partly" : "kept"][
      language
    ],
  ].join("\n");
}

/** What people are to know while it goes on. */
export function syncNoticeText(notice: SyncNotice, language: MessageLanguage): string {
  return notices[notice][language];
}

const notices: Record<SyncNotice, Words> = {
  waiting: {
    zh: "另一个同步正在更新这份副本，等它做完……",
    en: "Another sync is updating this mirror; waiting for it …",
  },
  finished: {
    zh: "上一次同步中途断了，现已接着做完。",
    en: "The last sync was broken off; it is finished now.",
  },
  again: {
    zh: "网站上的文件与清单对不上，可能正在更新，稍等再取一次……",
    en: "The host's files are not those of its list; it may be changing. Trying again in a moment …",
  },
};

const outcomes: Record<"untouched" | "kept" | "partly", Words> = {
  untouched: { zh: "什么也没有动。", en: "Nothing was touched." },
  kept: {
    zh: "副本保持原样。",
    en: "The mirror is as it was.",
  },
  partly: {
    zh: "有的文件是新的，有的还是原来的，但没有打不开的链接；再运行一次，会从这里接着做。",
    en: "Some files are new, others as they were, and no link is broken; run it again, and it goes on from here.",
  },
};

function faultText({ fault, values }: SyncError, language: MessageLanguage): string {
  return faults[fault][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    printable(String(values[name] ?? "")),
  );
}

const faults: Record<SyncFault, Words> = {
  address: {
    zh: "网址写法不对：{found}。要写门户首页所在的地址，如 https://www.example.gov.cn/zwgk/",
    en: "No address: {found}. Write where the home page of the portal stands, as in https://www.example.gov.cn/zwgk/",
  },
  "no-folder": {
    zh: "{folder} 不是文件夹，或者是一个指向不存在的地方的链接。",
    en: "{folder} is no folder, or a link to something that does not exist.",
  },
  "not-a-mirror": {
    zh: "{folder} 里已有别的东西，又没有 MANIFEST.txt，不是门户的副本。请换一个空的或新的文件夹。",
    en: "{folder} holds other things and no MANIFEST.txt: it is no mirror of a portal. Choose an empty or a new folder.",
  },
  "mount-point": {
    zh: "{folder} 是一个盘或挂载的卷本身，旁边没有地方准备文件。请用它里面的一个文件夹。",
    en: "{folder} is a disk or a mounted volume itself, and there is no place beside it to make files ready. Use a folder inside it.",
  },
  "own-manifest": {
    zh: "副本自己的 MANIFEST.txt 第 {line} 行坏了：不知道副本到了第几个状态，也就看不出网站有没有退回旧版本。请从别的备份取回这个文件，或者同步到一个新的文件夹。",
    en: "Line {line} of the mirror's own MANIFEST.txt is damaged: nobody can tell which state it holds, nor whether the host has gone back. Fetch that file from another copy, or sync into a new folder.",
  },
  "no-manifest": {
    zh: "{url} 下面没有门户的 MANIFEST.txt。网址要写到门户首页所在的那一层；网站要是用旧版本程序生成的，请先更新。",
    en: "There is no MANIFEST.txt of a portal at {url}. Give the address of the folder that its home page stands in; a portal of an older version has none.",
  },
  statement: {
    zh: "网站说明自己状态的文件不对，不能相信：",
    en: "What the host says of its state is wrong and cannot be believed:",
  },
  rollback: {
    zh: "网站退回去了：它是序号 {serial}（{day}），副本已是序号 {ownSerial}（{ownDay}）。可能有人拿旧的来顶替；确是网站自己退回的，请同步到一个新的文件夹。",
    en: "The host has gone back: it is serial {serial} ({day}), the mirror {ownSerial} ({ownDay}) already. An old state may stand in place of the new one; if the portal itself went back, sync into a new folder.",
  },
  "other-content": {
    zh: "序号（{serial}）和日期（{day}）与副本相同，内容却不同，分不出哪个新。网站重新生成过的，等它提交新的内容或者到第二天再同步；签名的网站用 --key 给出公钥，由签名记录分先后。",
    en: "Serial ({serial}) and day ({day}) are the mirror's, the content is another, and nobody can tell which is newer. If the portal was built anew, sync after its next commit or day; with --key, the log of a signed portal tells.",
  },
  "other-log": {
    zh: "网站的签名记录（manifest-log.txt）不是接着副本里的写的：删改过，或者网站生成时从头开始记（没有用 --log 接着写）。换了钥匙的，用 --key 给出新的公钥；没有换的，请告诉网站的管理员，核实以后同步到一个新的文件夹。",
    en: "The host's log of signed states (manifest-log.txt) does not go on from the mirror's: something was removed, or the portal was built with a log that begins anew (without --log). If there is a new key, give it with --key; if not, tell whoever runs the host, and sync to a new folder once that is cleared up.",
  },
  list: {
    zh: "网站的清单写法不对，没有照它做：",
    en: "The host's list is malformed, and nothing was done by it:",
  },
  names: {
    zh: "网站的清单里有不能用的名称，没有照它做：",
    en: "The host's list holds names that cannot be used, and nothing was done by it:",
  },
  "in-the-way": {
    zh: "副本里有东西占着地方，请移到别处再同步：",
    en: "Something in the mirror is in the way; move it elsewhere, then sync again:",
  },
  size: {
    zh: "网站的 MANIFEST.txt 与文件不符：记着 {wanted}，实际是 {found}（{unit}）。",
    en: "The host's MANIFEST.txt does not fit its files: it says {wanted}, there are {found} ({unit}).",
  },
  sm3: {
    zh: "网站的 manifest-sm3.txt 与它的文件不符，不能相信。",
    en: "The host's manifest-sm3.txt does not fit its files and cannot be believed.",
  },
  changing: {
    zh: "网站的清单与 MANIFEST.txt 不符，取了几次都这样：网站正在更新，没有发布完，或者被改过。请过一会儿再试；一直这样，请告诉网站的管理员。",
    en: "The host's list does not fit its MANIFEST.txt, also when asked again: the host is being changed, was published in part, or was tampered with. Try again later; if it stays so, tell whoever runs the host.",
  },
  host: {
    zh: "有的文件没有取到，或者取到的与清单不符。取对了的留着，下次不用再取；过一会儿再运行一次，一直这样，请告诉网站的管理员。",
    en: "Some files were not given, or are not what the list says. Those that are right are kept and need not be fetched again; run it again later, and if it stays so, tell whoever runs the host.",
  },
  "no-room": {
    zh: "磁盘放不下了：{path}。准备更新时，变动的文件要能同时放下新旧两份。请腾出空间再同步。",
    en: "There is no room on the disk: {path}. While an update is made ready, files that change stand there twice. Make room, then sync again.",
  },
  disk: {
    zh: "改不动 {path}（{systemCode}）：可能有程序正占用它（资源管理器、杀毒软件、网站服务器），请关闭那个程序；也可能没有权限。",
    en: "{path} could not be changed ({systemCode}): some program may hold it (Explorer, a virus scanner, a web server): close it; or permission is missing.",
  },
  locked: {
    zh: "另一个同步（进程 {holder}）一直在更新这份副本，等得太久了。它若已不在运行，请删去 {path}。",
    en: "Another sync (process {holder}) has been updating this mirror for too long. If it does not run any more, delete {path}.",
  },
};

function named(lines: readonly string[], language: MessageLanguage, left = 0): string[] {
  const more = Math.max(lines.length - most, 0) + left;
  const rest = { zh: `  ……另有 ${more} 处`, en: `  … and ${more} more` }[language];
  const shown = lines.slice(0, most).map((line) => `  ${printable(line)}`);
  return more > 0 ? [...shown, rest] : shown;
}
