import { xmlText } from "../../exports/xml.ts";

/** As pages of the portal look, as far as a page needs it that stands alone. */
const styles = `
:root { color-scheme: light dark }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; font: 17px/1.8 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; color: #1a1a1a; background: #fff }
h1 { font-size: 1.6em; line-height: 1.4 }
h2 { margin-top: 2rem; font-size: 1.15em }
a { color: #0b3d91 }
li { margin-block: .5rem }
ol { padding-left: 0; list-style: none }
small, .soft { color: #555; font-size: .85em }
code { overflow-wrap: anywhere }
pre { white-space: pre-wrap; overflow-wrap: anywhere }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #161616 } a { color: #9cc0ff } small, .soft { color: #bbb } }
`;

/** Nothing in such a page runs, and nothing is loaded. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A page that stands alone: without scripts, styles in it.
 * @param title a text
 * @param body HTML
 */
export function standalonePage(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(title)}</title>
<style>${styles}</style>
<main>
<h1>${xmlText(title)}</h1>
${body}
</main>
</html>
`;
}

/** A link. @param address encoded */
export function link(address: string, text: string): string {
  return `<a href="${xmlText(address)}">${xmlText(text)}</a>`;
}
