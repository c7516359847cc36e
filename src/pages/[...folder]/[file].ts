import type { APIRoute } from "astro";
import { strictestPolicy } from "../../components/content-security-policy.ts";
import { href } from "../../components/href.ts";
import { pageOfKind } from "../../components/page-of-kind.ts";
import { xmlText } from "../../exports/xml.ts";

/** Former addresses of documents lead to the present ones, without a server's help. */
export const GET: APIRoute = ({ locals }) => {
  const page = pageOfKind(locals, "[...folder]/[file]");
  const target = xmlText(href(page.address));
  const title = xmlText(page.title);
  return new Response(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8">` +
      `<meta http-equiv="Content-Security-Policy" content="${strictestPolicy}"><title>${title}</title>` +
      `<meta http-equiv="refresh" content="0; url=${target}"><meta name="robots" content="noindex">` +
      `<link rel="canonical" href="${xmlText(page.url)}">` +
      `<p>本文件的网址已变更：<a href="${target}">${title}</a></p></html>\n`,
    { headers: { "Content-Type": "text/html; charset=utf-8" } },
  );
};
