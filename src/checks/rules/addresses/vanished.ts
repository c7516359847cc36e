import type { KnownDocument } from "../../../content/reading/read-document.ts";
import type { CheckedPortal, PortalRule } from "../rule.ts";
import { aliasLine } from "./lost/alias-line.ts";
import { isShown } from "./lost/is-shown.ts";
import { type LostAddresses, lostAddresses, namesOf, shownAddress } from "./lost/lost-addresses.ts";

/** A document that was public and is not in the content folder any more. */
export const vanishedAddress: PortalRule = {
  id: "addresses/vanished",
  severity: "error",
  basis: null,
  zh: {
    title: "公开过的文件不见了",
    message: [
      "《{title}》（{was}）在 {on} 的提交（{commit}）里删去了，网址 {address} 打不开了。",
      "《{title}》（{was}）删去了（还没有提交），网址 {address} 打不开了。",
    ],
    cure: [
      "已经并入 {successor} 的，把那里从第 {at} 行开始的旧地址整个换成“{line}”；不是的，在内容文件夹里运行 {restore} 恢复原文件，不应再公开的加上 withdrawal（写明 on 和 reason）。",
      "已经并入 {successor} 的，在那里的索引号下面加一行“{line}”；不是的，在内容文件夹里运行 {restore} 恢复原文件，不应再公开的加上 withdrawal（写明 on 和 reason）。",
      "在内容文件夹里运行 {restore} 恢复原文件，不应再公开的加上 withdrawal（写明 on 和 reason）：网页只留名称、编号和原因；有后继文件的，也可以在后继文件的索引号下面加一行“{line}”。",
    ],
  },
  en: {
    title: "A document that was public is gone",
    message: [
      "《{title}》 ({was}) was deleted in the commit of {on} ({commit}); {address} leads nowhere.",
      "《{title}》 ({was}) was deleted (not committed yet); {address} leads nowhere.",
    ],
    cure: [
      "If it went into {successor}, replace the aliases there that begin on line {at} by: “{line}”. If not, run {restore} in the content folder, and add `withdrawal` with `on` and `reason` if it is to be public no more.",
      "If it went into {successor}, add a line below the index number there: “{line}”. If not, run {restore} in the content folder, and add `withdrawal` with `on` and `reason` if it is to be public no more.",
      "Run {restore} in the content folder, and add `withdrawal` with `on` and `reason` if it is to be public no more: the page keeps title, numbers and reason. If another document takes its place, a line below the index number there will do: “{line}”.",
    ],
  },
  looksAt: "portal",
  check(portal, report) {
    const lost = lostAddresses(portal).filter(({ document }) => document === null);
    if (lost.length === 0) return;
    const successorOf = successors(portal);
    for (const { gone } of lost) {
      const [{ title, file, on, commit, was, address }] = gone;
      const successor = successorOf(title);
      report(
        { file },
        {
          title,
          was: address,
          gone: namesOf(gone),
          address: shownAddress(gone[0]),
          ...(on !== null && commit !== null && { on, commit: commit.slice(0, 10) }),
          ...(successor && { successor: successor.source.file }),
          restore: restoring(commit, was),
          ...aliasLine(successor, gone as LostAddresses["gone"]),
        },
      );
    }
  },
};

/** The one document with the same title, if there is one and no other. */
function successors({ documents, asOf }: CheckedPortal): (title: string) => KnownDocument | null {
  const byTitle = new Map<string, KnownDocument | null>();
  for (const document of documents) {
    const title = document.meta.title ?? "";
    if (isShown(document, asOf)) byTitle.set(title, byTitle.has(title) ? null : document);
  }
  return (title) => byTitle.get(title) ?? null;
}

/** The command that brings a file back as it was before a commit; quoted for every shell. */
function restoring(commit: string | null, file: string): string {
  const from = commit === null ? "HEAD" : `${commit.slice(0, 10)}~1`;
  const name = /["$`\\]/.test(file) ? `'${file.replaceAll("'", "'\\''")}'` : `"${file}"`;
  return `git checkout ${from} -- ${name}`;
}
