import { describe } from "../checks/reports/describe.ts";
import { contentSecurityPolicy } from "../components/content-security-policy.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { xmlText } from "../exports/xml.ts";

/** Errors that a page tells of; the terminal tells of all. */
const most = 20;

/** What every page says of the content; nothing when nothing is wrong. */
export function errorNote(
  diagnostics: readonly Diagnostic[],
  failure: string | null,
  language: MessageLanguage,
): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const parts: string[] = [];
  if (failure !== null) {
    const lead = { zh: "内容没有读成。", en: "The content could not be loaded." }[language];
    parts.push(`<p><strong>${lead}</strong> ${xmlText(failure)}</p>`);
  }
  if (errors.length > 0) {
    const items = errors.slice(0, most).map((error) => errorItem(error, language));
    parts.push(`<p>${errorLead(errors.length, language)}</p>`, `<ul>${items.join("")}</ul>`);
  }
  if (parts.length === 0) return "";
  return `<aside class="preview-note preview-errors" role="alert">${parts.join("")}</aside>`;
}

function errorLead(count: number, language: MessageLanguage): string {
  const isCut = count > most;
  const shown = {
    zh: isCut ? `（这里列出 ${most} 处，全部见终端）` : "",
    en: isCut ? `, the first ${most} here, all in the terminal` : "",
  };
  return {
    zh: `<strong>内容有 ${count} 处错误${shown.zh}。</strong>有错误的文件，页面停留在上一次没有错误时的样子；改好保存后自动更新。`,
    en: `<strong>Errors in the content: ${count}${shown.en}.</strong> The page of a file with an error stays as it last was without one.`,
  }[language];
}

function errorItem(error: Diagnostic, language: MessageLanguage): string {
  const { message, cure } = describe(error, language);
  const place = error.line === undefined ? error.file : `${error.file}:${error.line}`;
  const mend = { zh: "改法：", en: "Mend: " }[language];
  return `<li><code>${xmlText(place)}</code><br>${xmlText(message)}<br>${mend}${xmlText(cure)}</li>`;
}

/**
 * Puts notes at the top of a page and has it follow the preview. Nothing stands inline: the page's own security
 * policy forbids it.
 * @param folder address of `reload.js`, `notes.css` and `events`, ends in `/`
 * @param version of what the page shows
 */
export function withNotes(html: string, notes: string, folder: string, version: string): string {
  const links =
    `<link rel="stylesheet" href="${folder}notes.css">` +
    `<script defer src="${folder}reload.js" data-version="${version}"></script>`;
  return html
    .replace("</head>", () => `${links}</head>`)
    .replace(/<body[^>]*>/, (body) => body + notes);
}

/** Stands for a page that could not be made. */
export function failurePage(message: string): string {
  const text = `<pre>${xmlText(message)}</pre>`;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`;
  return `<!doctype html><html><head><meta charset="utf-8">${policy}</head><body>${text}</body></html>`;
}
