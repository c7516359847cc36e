const beginning =
  /^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|!--|(?:html|head|body|meta|title|link|style|script|div|p|table|center|font|span|h[1-6]|ul|ol|br)\b)/i;

/** Whether a text is HTML: it begins like a page, or has the tags of one. */
export function isHtml(text: string): boolean {
  if (beginning.test(text.slice(0, 4096).trimStart())) return true;
  const tags = text.slice(0, 200_000).match(/<\/(?:p|div|td|span|a|li|h[1-6]|body|html)\s*>/gi);
  return (tags?.length ?? 0) >= 3;
}
