/**
 * Signs with a meaning wherever they stand in a line; `&` only where a character reference begins, `!` only where
 * a link may follow.
 */
const inlineSigns = /[\\`*_[\]<>~|]|&(?=#?[0-9a-z]+;?)|!$/gi;

/** Writes text so that Markdown shows it as it is, wherever in a line it stands. */
export function escapeText(text: string): string {
  return text.replace(inlineSigns, "\\$&");
}

/** What Markdown takes for the beginning of a heading, list, rule or table when it begins a line. */
const beginning = /^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))/;

/** Makes a line of escaped Markdown begin as text. */
export function escapeBeginning(markdown: string): string {
  return markdown.replace(beginning, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
