import { posix } from "node:path";
import { encodeAddress, wayToRoot } from "../../portal/addresses/address.ts";
import { addressOf, fileOf } from "../../portal/addresses/page-file.ts";
import { addresses } from "../../portal/addresses/portal-addresses.ts";
import { urlBelow } from "../../portal/addresses/site-url.ts";
import { link, standalonePage } from "./zip-html.ts";

const linkPattern = /\s(?:href|action)="([^"]*)"/g;
const hasScheme = /^(?:[a-z][a-z0-9+.-]*:|\/)/i;

/**
 * The pages of the portal that a page leads to.
 * @param page its path, with `/`
 * @returns their paths
 */
export function* pagesLinkedFrom(page: string, html: string): Generator<string> {
  for (const [, written = ""] of html.matchAll(linkPattern)) {
    const path = (/^[^?#]*/.exec(written)?.[0] ?? "").replaceAll("&amp;", "&");
    if (!path.endsWith(".html") || hasScheme.test(path)) continue;
    const target = posix.join(posix.dirname(page), decoded(path));
    if (!target.startsWith("../")) yield target;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Each document leads here to be told how to check it: that can be told in a part, too. */
const ofOneFile = `
<h2 id="file">核对一份文件</h2>
<p>在文件的网页上下载 Markdown，在放它的文件夹里运行其中一条，结果应与网页上“源文件 SHA-256”后面的相同：</p>
<pre>certutil -hashfile 文件名.md SHA256
shasum -a 256 文件名.md
sha256sum 文件名.md</pre>`;

/** What stands in a part in the place of a page that is not in it, so that no link of the part is dead. */
export function missingPage(path: string, part: string, url: string): string {
  const address = addressOf(path);
  const start = wayToRoot(path) + fileOf(addresses.home);
  const where = url
    ? `<p>在网站上看：${link(urlBelow(url, address), urlBelow(url, address))}</p>`
    : `<p>它在完整的副本里：<code>${encodeAddress(address)}</code></p>`;
  return standalonePage(
    "这一页不在这一部分里",
    `<p>这个文件夹只有门户的一部分：${link(start, part)}。要看的这一页不在里面。</p>
${where}
<p>${link(start, "回到这一部分的目录")}</p>${path === fileOf(addresses.mirror) ? ofOneFile : ""}`,
  );
}
