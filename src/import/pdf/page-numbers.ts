import type { PdfLine } from "./lines.ts";

const numberAlone = /^(?:第\s*)?[-—–－·\s]*(\d{1,4})[-—–－·\s]*(?:页)?$/u;
const numberInDashes = /^[-—–－]\s*\d{1,4}\s*[-—–－]$/u;

/**
 * Leaves out page numbers: the last (or first) line of a page that is nothing but a number, if on the pages it
 * grows with them, or stands in dashes (— 3 —).
 */
export function withoutPageNumbers(pages: readonly PdfLine[][]): PdfLine[][] {
  return withoutNumbersAt(withoutNumbersAt(pages, -1), 0);
}

function withoutNumbersAt(pages: readonly PdfLine[][], at: 0 | -1): PdfLine[][] {
  const offsets = pages.map((lines, index) => {
    const number = numberAlone.exec(lines.at(at)?.text ?? "")?.[1];
    return number === undefined ? null : Number(number) - index;
  });
  return pages.map((lines, index) => {
    const offset = offsets[index];
    if (offset === null || offset === undefined) return lines;
    const grows = offsets.filter((other) => other === offset).length > 1;
    if (!grows && !numberInDashes.test(lines.at(at)?.text ?? "")) return lines;
    return at === 0 ? lines.slice(1) : lines.slice(0, -1);
  });
}
