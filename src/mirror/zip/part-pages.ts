import { xmlText } from "../../exports/xml.ts";
import { siteName } from "../../page-kinds/chrome/page-meta.ts";
import { encodeAddress } from "../../portal/addresses/address.ts";
import { documentAddress } from "../../portal/addresses/document-addresses.ts";
import { manifest, manifestLists, verifier } from "../../portal/addresses/mirror-addresses.ts";
import { fileOf } from "../../portal/addresses/page-file.ts";
import { addresses } from "../../portal/addresses/portal-addresses.ts";
import { urlBelow } from "../../portal/addresses/site-url.ts";
import { zipPage } from "../../portal/addresses/zip-addresses.ts";
import type { Portal, PortalDocument } from "../../portal/model/portal.ts";
import { validityLabel } from "../../schema/index.ts";
import type { PortalPart } from "./portal-part.ts";
import { link, standalonePage } from "./zip-html.ts";

type State = Pick<Portal, "settings" | "asOf">;

/** The first page of a part: what it is, its documents, what is not in it. */
export function startPage(
  { settings, asOf }: State,
  { name, about, documents }: PortalPart,
): string {
  const { url } = settings;
  const whole = url ? `在网站上：${link(url, url)}` : "在完整的副本里";
  const zips = url ? `（${link(urlBelow(url, zipPage), urlBelow(url, zipPage))}）` : "";
  return standalonePage(
    `${siteName(settings)}：${name}`,
    `<p>这是门户“${xmlText(siteName(settings))}”的一部分，${asOf} 这一天的样子：${xmlText(about)} ${documents.length} 份文件，连同附件。不用联网，点标题就能看。</p>
<p class="soft">不在这里的：别的文件、检索、各种目录和栏目。链接到它们的，打开的是一页说明；整个门户${whole}。</p>
<ol>
${documents.map(documentItem).join("\n")}
</ol>
<h2>有没有被改动过</h2>
<p>${manifest} 和 ${manifestLists.sha256} 列出这个文件夹里的全部文件。在这个文件夹里运行其中一条：</p>
<pre>node ${verifier}
sha256sum -c --quiet ${manifestLists.sha256}
shasum -a 256 -c ${manifestLists.sha256} | grep -v ': OK$'</pre>
<p class="soft">依次是：装有 Node 18 以上的；Linux；macOS。后两条什么都不显示就是完好。</p>
<p class="soft">文件夹自带的清单，换文件的人也能换。要证明是谁发布的，看网站上放压缩包的网页${zips}：那里有每个压缩包的校验值，签了名的还有签名。</p>`,
  );
}

function documentItem({ slug, day, meta, validity }: PortalDocument): string {
  const number = meta.documentNumber ?? meta.indexNumber;
  const state = meta.withdrawal ? "已撤回" : validityLabel(validity.status);
  const href = encodeAddress(fileOf(documentAddress(slug)));
  return `<li>${link(href, meta.title)}<br><small>${xmlText(number)} · ${day} · ${state}</small></li>`;
}

/** `请先读我.txt` of a part, as that of the whole: with a mark of its encoding, lines ending in CR and LF. */
export function partReadMe(
  { settings, asOf }: State,
  { name, about, documents }: PortalPart,
): string {
  const { url } = settings;
  const lines = [
    "请先读我",
    "",
    `这个文件夹是“${siteName(settings)}”的一部分（${name}），是 ${asOf} 这一天的样子：${about} ${documents.length} 份文件，连同附件。`,
    ...(url ? [`整个门户当时的网址：${url}`] : []),
    "",
    "双击 index.html，不用联网就能看；里面写明这一部分没有什么。",
    `${addresses.documents} 里每份文件一个文件夹，.txt 是纯文本，.md 是原文，.json 是全部信息，都是 UTF-8。`,
    `核对：node ${verifier}（装有 Node 18 以上），或者 sha256sum -c --quiet ${manifestLists.sha256}（Linux）、shasum -a 256 -c ${manifestLists.sha256}（macOS）`,
    "",
    "English",
    "",
    `Part of a Chinese government disclosure portal as of ${asOf}: ${documents.length} documents. Open index.html; plain`,
    `texts are the .txt files below ${addresses.documents}. To see whether anything has changed, run "node ${verifier}".`,
  ];
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
