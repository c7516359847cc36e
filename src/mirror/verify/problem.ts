import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";

/** What can be wrong with a copy. */
export type ProblemKind = keyof typeof words;

/** Something that is wrong with a copy. */
export interface Problem {
  kind: ProblemKind;
  /** Below the folder, with `/`. */
  path: string;
  /** The other file of two. */
  to?: string;
  values?: Readonly<Record<string, string | number>>;
}

type Words = Record<MessageLanguage, string>;

/** `{…}`: the values of a problem. */
const words = {
  changed: { zh: "内容变了", en: "its content has changed" },
  empty: { zh: "内容没有了：文件是空的", en: "its content is gone: the file is empty" },
  missing: { zh: "缺少", en: "missing" },
  extra: { zh: "多出：清单里没有", en: "not on the list" },
  renamed: { zh: "改了名，现在叫“{to}”", en: "renamed: it is “{to}” now" },
  swapped: {
    zh: "与“{to}”对调了内容",
    en: "has the content of “{to}”, and that file has this one's",
  },
  "not-a-file": {
    zh: "是链接、管道或设备，不是文件：没有读",
    en: "a link, a pipe or a device and no file: it was not read",
  },
  unreadable: { zh: "读不出来（{code}）", en: "cannot be read ({code})" },
  "no-manifest": {
    zh: "没有，或者读不出来：不能知道应有哪些文件",
    en: "missing, or cannot be read: nobody can tell which files there should be",
  },
  "manifest-line": {
    zh: "第 {line} 行不是生成时的样子：改过，或者损坏",
    en: "line {line} is not as it was built: edited, or damaged",
  },
  "no-list": {
    zh: "没有，或者读不出来：不能逐个核对文件",
    en: "missing, or cannot be read: no file can be compared",
  },
  "list-size": { zh: "太大，不像清单：没有读", en: "too large for a list: not read" },
  "list-hash": {
    zh: "与 MANIFEST.txt 记的不符：改过，或者损坏",
    en: "not what MANIFEST.txt says: edited, or damaged",
  },
  "list-line": {
    zh: "第 {line} 行写法不对，或者指向文件夹外面",
    en: "line {line} is malformed, or leads out of the folder",
  },
  "list-order": {
    zh: "第 {line} 行次序不对，或者重复",
    en: "line {line} is out of order, or stands twice",
  },
  "list-fault-count": { zh: "共有 {count} 行不对", en: "{count} lines are wrong in all" },
  files: {
    zh: "记着 {wanted} 个文件，清单里是 {found} 个：改过",
    en: "says {wanted} files, the list has {found}: edited",
  },
  bytes: {
    zh: "记着共 {wanted} 字节，清单里的文件现在共 {found} 字节，相差 {difference}",
    en: "says {wanted} bytes, the listed files have {found} now: {difference}",
  },
  "signature-missing": { zh: "没有签名", en: "there is no signature" },
  "signature-form": { zh: "不是签名的写法", en: "not in the form of a signature" },
  "signature-key": {
    zh: "是另一把钥匙（{found}）签的，不是 {wanted}",
    en: "signed with another key ({found}), not {wanted}",
  },
  "signature-wrong": {
    zh: "与 MANIFEST.txt 不符：签名之后改过，或者签名是假的",
    en: "not of this MANIFEST.txt: that was edited afterwards, or the signature is forged",
  },
  "log-missing": {
    zh: "有签名，却没有签名记录",
    en: "there is a signature, but no log of signed states",
  },
  "log-malformed": { zh: "第 {line} 行写法不对", en: "line {line} is malformed" },
  "log-broken": {
    zh: "第 {line} 行接不上前一行：前面删改过",
    en: "line {line} does not go on from the one before: something was removed or edited",
  },
  "log-older": {
    zh: "第 {line} 行比前一行旧",
    en: "line {line} is older than the one before",
  },
  "log-signature": {
    zh: "第 {line} 行的签名不对",
    en: "the signature of line {line} is wrong",
  },
  "log-end": {
    zh: "最后一行记的不是现在的 MANIFEST.txt",
    en: "the last line is not of this MANIFEST.txt",
  },
  rollback: {
    zh: "退回去了：这里是序号 {serial}（{day}），--since 已是序号 {sinceSerial}（{sinceDay}）",
    en: "gone back: this is serial {serial} ({day}), --since is {sinceSerial} ({sinceDay}) already",
  },
  "other-content": {
    zh: "序号（{serial}）和日期（{day}）与 --since 相同，内容却不同",
    en: "serial ({serial}) and day ({day}) are those of --since, the content is another",
  },
} as const satisfies Record<string, Words>;

/** What is wrong, in words. */
export function problemText({ kind, to = "", values }: Problem, language: MessageLanguage): string {
  const all: Record<string, string | number> = { ...values, to: shown(to) };
  return words[kind][language].replace(/\{(\w+)\}/g, (_, name: string) => String(all[name] ?? ""));
}

/** A name of a file may hold what a terminal would obey. */
export function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) => {
    return `\\u{${(sign.codePointAt(0) as number).toString(16)}}`;
  });
}

/** Of each kind so many are told one by one: a copy may be wrong in every file. */
const mostOfKind = 10_000;

/** What was found, bounded. */
export class Problems {
  readonly #found = new Map<ProblemKind, Problem[]>();
  /** Those that are not told one by one. */
  more = 0;

  add(problem: Problem): void {
    const { kind } = problem;
    const found = this.#found.get(kind) ?? [];
    this.#found.set(kind, found);
    if (found.length < mostOfKind) found.push(problem);
    else this.more++;
  }

  /** Takes out what is of a kind. */
  take(kind: ProblemKind): Problem[] {
    const found = this.#found.get(kind) ?? [];
    this.#found.delete(kind);
    return found;
  }

  /** Kind by kind, in the order of `words`. */
  all(): Problem[] {
    return (Object.keys(words) as ProblemKind[]).flatMap((kind) => this.#found.get(kind) ?? []);
  }
}
