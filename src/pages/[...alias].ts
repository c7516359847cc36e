import { currentSite } from "../build/site.ts";
import { documentAddress, href } from "../components/address.ts";
import { aliasFile } from "../components/aliases.ts";
import { documentUrl } from "../export/document-record.ts";
import { xmlText } from "../export/xml.ts";
import type { PortalDocument } from "../portal/portal.ts";

/** Former addresses of documents lead to the present ones, without a server's help. */
export function getStaticPaths() {
  return currentSite().portal.documents.flatMap((document) =>
    (document.meta.aliases ?? []).map((alias) => ({
      params: { alias: aliasFile(alias) },
      props: { document },
    })),
  );
}

export function GET({ props }: { props: { document: PortalDocument } }): Response {
  const { slug, meta } = props.document;
  const target = xmlText(href(documentAddress(slug)));
  const title = xmlText(meta.title);
  return new Response(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>` +
      `<meta http-equiv="refresh" content="0; url=${target}"><meta name="robots" content="noindex">` +
      `<link rel="canonical" href="${xmlText(documentUrl(currentSite().portal, slug))}">` +
      `<p>本文件的网址已变更：<a href="${target}">${title}</a></p></html>\n`,
  );
}
