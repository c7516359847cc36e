/** One line of a page, with where it stands; lengths in points. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  /** Of its base, from the bottom of the page. */
  bottom: number;
  /** Of its largest character. */
  size: number;
}

/** A stretch of text as pdf.js gives it. */
export interface PdfItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** Puts the stretches of a page together line by line, in the order of the file. */
export function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | null = null;
  for (const item of items) {
    const [, , c = 0, d = 0, left = 0, bottom = 0] = item.transform;
    const size = Math.hypot(c, d) || item.height;
    if (item.str.trim() !== "") {
      if (line && Math.abs(line.bottom - bottom) > Math.max(line.size, size) / 2) line = null;
      if (line) {
        extend(line, item.str, left, left + item.width, size);
      } else {
        line = { text: item.str, left, right: left + item.width, bottom, size };
        lines.push(line);
      }
    } else if (line && item.str !== "") {
      line.text += item.str;
    }
  }
  return lines.map((one) => ({ ...one, text: one.text.trim() }));
}

/** A gap as wide as a character is a blank. */
function extend(line: PdfLine, text: string, left: number, right: number, size: number): void {
  const isApart = left - line.right > size * 0.8 && !/\s$/.test(line.text) && !/^\s/.test(text);
  line.text += isApart ? ` ${text}` : text;
  line.right = Math.max(line.right, right);
  line.size = Math.max(line.size, size);
}
