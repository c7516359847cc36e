import { inRows, type PdfLine } from "./lines.ts";

/** A page with its lines in the order of the file. */
export interface PdfPage {
  lines: PdfLine[];
  /** In points. */
  height: number;
}

const numberAlone =
  /^第?[-—–－·\s]*\d{1,4}[-—–－·\s]*(?:页\s*)?(?:[/／共，,]\s*(?:共\s*)?\d{1,4}\s*页?)?$/u;
const numberInDashes = /^[-—–－]\s*\d{1,4}\s*[-—–－]$/u;
/** In points. */
const sameHeight = 3;
/** Shares of the page where heads and feet stand: with many pages alike, and with two. */
const zone = { many: 0.15, two: 0.09 };
/** A head of two lines and a page number beside it. */
const mostPasses = 3;

/**
 * Parts heads and feet of pages from the text: the topmost and lowest lines that say the same at the same height on
 * several pages, but for a number that grows with the pages, and page numbers alone. What stands at the edge of one
 * page only is text, unless it is a number in dashes (— 3 —).
 */
export function withoutRunningHeads(pages: readonly PdfPage[]): {
  pages: PdfPage[];
  heads: PdfLine[];
} {
  let rest: readonly PdfPage[] = pages;
  const heads: PdfLine[] = [];
  for (const edge of ["top", "foot"] as const) {
    for (let pass = 0; pass < mostPasses; pass += 1) {
      const found = headsAt(rest, edge);
      if (found.every((head) => head === null)) break;
      heads.push(...found.filter((head) => head !== null));
      rest = rest.map((page, index) => without(page, found[index] ?? null));
    }
  }
  return { pages: [...rest], heads };
}

/** The head of each page at one edge; null: it has none. */
function headsAt(pages: readonly PdfPage[], edge: "top" | "foot"): (PdfLine | null)[] {
  const rows = pages.map(({ lines }) => outermost(lines, edge));
  const alike = new Map<string, { bottom: number; count: number }[]>();
  const keys = rows.map((row, index) => (row ? keysOf(row.text, index) : []));
  for (const [index, row] of rows.entries()) {
    for (const key of row ? (keys[index] ?? []) : []) {
      const places = alike.get(key) ?? [];
      const place = places.find(
        ({ bottom }) => Math.abs(bottom - (row?.bottom ?? 0)) <= sameHeight,
      );
      if (place) place.count += 1;
      else places.push({ bottom: row?.bottom ?? 0, count: 1 });
      alike.set(key, places);
    }
  }
  return rows.map((row, index) => {
    const page = pages[index];
    if (!row || !page) return null;
    if (numberInDashes.test(row.text)) return row;
    const count = (keys[index] ?? [])
      .flatMap((key) => alike.get(key) ?? [])
      .filter(({ bottom }) => Math.abs(bottom - row.bottom) <= sameHeight)
      .reduce((most, place) => Math.max(most, place.count), 0);
    if (numberAlone.test(row.text))
      return count > 1 && growsWithPages(row, rows, index) ? row : null;
    const share = (edge === "top" ? page.height - row.bottom : row.bottom) / page.height;
    const isHead =
      count > 2 ? share < zone.many : count > 1 && share < zone.two && isSmall(row, page);
    return isHead ? row : null;
  });
}

/** What a line says, as it is and with each of its numbers told by how far it is from that of the page. */
function keysOf(text: string, index: number): string[] {
  const numbers = [...text.matchAll(/\d{1,4}/g)].slice(0, 4);
  const plain = text.replace(/\s+/g, "");
  return [
    plain,
    ...numbers.map((number) => {
      const before = text.slice(0, number.index).replace(/\s+/g, "");
      const behind = text.slice(number.index + number[0].length).replace(/\s+/g, "");
      return `${before}\u0000${Number(number[0]) - index}\u0000${behind}`;
    }),
  ];
}

/** Whether another page has a number that is as far from it as this one: not the same figure at the end of two tables. */
function growsWithPages(row: PdfLine, rows: readonly (PdfLine | null)[], index: number): boolean {
  const offset = Number(/\d+/.exec(row.text)?.[0]) - index;
  return rows.some(
    (other, at) =>
      at !== index &&
      other !== null &&
      numberAlone.test(other.text) &&
      Number(/\d+/.exec(other.text)?.[0]) - at === offset,
  );
}

function outermost(lines: readonly PdfLine[], edge: "top" | "foot"): PdfLine | null {
  const sign = edge === "top" ? 1 : -1;
  const [first] = lines;
  if (!first) return null;
  const line = lines.reduce((a, b) => (sign * (b.bottom - a.bottom) > 0 ? b : a));
  const beside = lines.filter(({ bottom }) => Math.abs(bottom - line.bottom) <= line.size / 2);
  const [row] = inRows(beside.toSorted((a, b) => a.left - b.left));
  return row ?? null;
}

/** Not larger than the text of the page, as the title of a form is. */
function isSmall({ size }: PdfLine, { lines }: PdfPage): boolean {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  return size <= (sizes[Math.floor(sizes.length / 2)] ?? 0) * 1.05 && lines.length > 1;
}

function without(page: PdfPage, head: PdfLine | null): PdfPage {
  if (head === null) return page;
  const lines = page.lines.filter(
    ({ bottom, left, right }) =>
      Math.abs(bottom - head.bottom) > head.size / 2 || left < head.left || right > head.right,
  );
  return { ...page, lines };
}
