import { downloadAddress } from "../portal/addresses/document-addresses.ts";
import {
  manifest,
  manifestLists,
  manifestSignature,
  verifier,
} from "../portal/addresses/mirror-addresses.ts";
import { fileOf } from "../portal/addresses/page-file.ts";
import { addresses } from "../portal/addresses/portal-addresses.ts";
import type { Portal } from "../portal/model/portal.ts";

/**
 * What the person reads who finds a copy of the portal on a stick, perhaps decades later: what it is, of which day, how to
 * read it with a browser and without one, how to see whether it is whole. As Windows shows a text: with a mark of its
 * encoding, lines ending in CR and LF.
 */
export function readMeText({ settings, documents, asOf }: Portal): string {
  const { name, organ, url } = settings;
  const owner = organ && organ !== name ? `${organ} · ` : "";
  const example = documents.at(-1)?.slug;
  const text = `
    请先读我

    这个文件夹是“${owner}${name}”的完整副本，是 ${asOf} 这一天的样子，共 ${documents.length} 份文件。
    ${url ? `当时的网址：${url}` : ""}

    一、用浏览器看

    双击 ${fileOf(addresses.home)}。不用联网，不用安装，所有链接都通。
    搜索框也能用，查的是全文；也可以从“机构”“主题”“年份”一层层找。

    二、不用浏览器看

    ${addresses.dataTable}
      全部文件的目录：标题、索引号、文号、日期、有效性……电子表格程序能打开。
    ${addresses.documents}
      每份文件一个文件夹，以索引号为名（“/”写成“_”）。
      其中 .txt 是纯文本，.md 是带标题、表格的原文，.json 是全部信息，另有附件。
      ${example === undefined ? "" : `例如 ${downloadAddress(example, "txt")}`}
    文字都是 UTF-8 编码。

    三、有没有被改动过

    ${manifest} 写明这是哪一天、第几个状态；${manifestLists.sha256} 和 ${manifestLists.sm3} 是全部文件的校验值（SHA-256、国密 SM3）。
    装有 Node 18 或更新版本的，在这个文件夹里运行：node ${verifier}
    Linux：sha256sum -c --quiet ${manifestLists.sha256}，什么都不显示就是完好。macOS：shasum -a 256 -c ${manifestLists.sha256} | grep -v ': OK$'
    Windows 单个文件：certutil -hashfile 文件名 SHA256，与清单里那一行比。
    有 ${manifestSignature} 的，签过名，用发布机构在别处公布的公钥核对：node ${verifier} --key 公钥
    文件夹自带的清单和程序，换文件的人也能换：只有签名、或从别处得来的清单，才证明是谁发布的。

    English

    This folder is a complete copy of a Chinese government disclosure portal, "${name}", as of ${asOf}.
    Open index.html in any browser; no network is needed, also to search. Plain texts are the .txt files below ${addresses.documents},
    a table of all documents is ${addresses.dataTable}, all in UTF-8. To see whether anything has changed, run
    "node ${verifier}" or "sha256sum -c ${manifestLists.sha256}".
  `;
  const lines = text.trim().split("\n");
  const told = lines.map((line) => line.replace(/^ {4}/, "").trimEnd());
  // What is not known leaves no empty line behind.
  const filled = told.filter((line, at) => line !== "" || told[at - 1] !== "");
  return `\uFEFF${filled.join("\r\n")}\r\n`;
}
