import { xmlText } from "../../exports/xml.ts";
import { siteName } from "../../page-kinds/chrome/page-meta.ts";
import { encodeAddress, wayToRoot } from "../../portal/addresses/address.ts";
import { fileOf } from "../../portal/addresses/page-file.ts";
import { addresses } from "../../portal/addresses/portal-addresses.ts";
import {
  type ZipKind,
  zipKinds,
  zipList,
  zipListSignature,
  zipPage,
} from "../../portal/addresses/zip-addresses.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { link, standalonePage } from "./zip-html.ts";

/** A ZIP that was made. */
export interface MadeZip {
  /** Of the file, without a folder. */
  name: string;
  kind: ZipKind;
  about: string;
  bytes: number;
  sha256: string;
}

const headings: Record<ZipKind, string> = {
  whole: "整个门户",
  organ: "按机构，连同它下面的机关",
  year: "按年份",
};

/** The page that names the ZIPs, with size and SHA-256 of each. */
export function zipPageText(
  { settings, asOf }: Pick<Portal, "settings" | "asOf">,
  zips: readonly MadeZip[],
  isSigned: boolean,
): string {
  const file = (path: string) => path.slice(zipPage.length);
  const list = link(file(zipList), file(zipList));
  const how = link(wayToRoot(zipPage) + fileOf(addresses.mirror), "离线副本与核对");
  const lists = zipKinds.flatMap((kind) => {
    const items = zips.filter((zip) => zip.kind === kind).map(zipItem);
    return items.length === 0
      ? []
      : [`<h2>${headings[kind]}</h2>\n<ol>\n${items.join("\n")}\n</ol>`];
  });
  const signature = isSigned
    ? `它签过名（${link(file(zipListSignature), file(zipListSignature))}），用从别处得来的公钥核对：<code>minisign -Vm ${file(zipList)} -P 公钥</code>。`
    : "";
  return standalonePage(
    `${siteName(settings)}：压缩包`,
    `<p>${asOf} 这一天的样子。解压以后打开里面的 index.html，不用联网就能看。</p>
${lists.join("\n")}
<h2>下载的有没有坏</h2>
<p>每个压缩包的 SHA-256 也写在 ${list} 里：把它和压缩包放在一个文件夹，运行 <code>sha256sum -c --ignore-missing ${file(zipList)}</code>；Windows 运行 <code>certutil -hashfile 文件名.zip SHA256</code>，与上面的比。${signature}</p>
<p>解压以后怎样核对，见${how}。</p>`,
  );
}

function zipItem({ name, about, bytes, sha256 }: MadeZip): string {
  const facts = `${xmlText(about)}，${sizeText(bytes)}`;
  return `<li>${link(encodeAddress(name), name)}（${facts}）<br><small>SHA-256：<code>${sha256}</code></small></li>`;
}

function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
