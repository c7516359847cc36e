/** Signs of Chinese writing: between them, and beside them, a line break is no blank. */
const chinese = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF65“”‘’—…·〇]/u;

/** Writes a text on one line: between lines a blank only where neither side is Chinese. */
export function onOneLine(text: string): string {
  if (!/[\r\n]/.test(text)) return text.trim();
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .map((line, index, all) => gapBetween(all[index - 1], line) + line)
    .join("");
}

function gapBetween(before: string | undefined, after: string): string {
  if (before === undefined) return "";
  // The last sign may take two units.
  const last = Array.from(before.slice(-2)).at(-1) ?? "";
  const first = String.fromCodePoint(after.codePointAt(0) ?? 0);
  return chinese.test(last) || chinese.test(first) ? "" : " ";
}
