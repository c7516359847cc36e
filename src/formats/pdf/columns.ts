import { inRows, type PdfLine } from "./lines.ts";

/** Pages with more pieces are drawings. */
const mostLines = 1500;
const mostPlaces = 40;
const fewestLines = 3;
/** In ems: a column of text is wider than a column of a table. */
const narrowest = 9;

/**
 * The lines of a page in reading order: where text stands in two columns, first the left one, then the right one, and
 * what goes over both between them; elsewhere in the order of the file.
 */
export function inReadingOrder(lines: readonly PdfLine[]): PdfLine[] {
  if (lines.length > mostLines) return inRows(lines);
  const found = gutters(lines)
    .map((gutter) => bandsOf(lines, gutter))
    .map((bands) => ({ bands, count: bands.reduce((sum, band) => sum + columnLines(band), 0) }))
    .reduce<{ bands: Band[]; count: number }>((a, b) => (b.count > a.count ? b : a), {
      bands: [],
      count: 0,
    });
  return found.count === 0 ? inRows(lines) : inRows(found.bands.flatMap(inOrder));
}

/** Lines between two that go over the gutter. */
interface Band {
  lines: PdfLine[];
  left: PdfLine[];
  right: PdfLine[];
}

/** Places in the middle of the page where lines begin. */
function gutters(lines: readonly PdfLine[]): number[] {
  const start = lines.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
  const end = lines.reduce((most, { right }) => Math.max(most, right), 0);
  const places = new Map<number, number>();
  for (const { left } of lines) {
    const share = (left - start) / (end - start);
    const place = Math.floor(left);
    if (share > 0.3 && share < 0.75) places.set(place, (places.get(place) ?? 0) + 1);
  }
  return [...places]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostPlaces)
    .map(([place]) => place);
}

function bandsOf(lines: readonly PdfLine[], gutter: number): Band[] {
  const bands: Band[] = [];
  let band: Band = { lines: [], left: [], right: [] };
  for (const line of [...lines].sort((a, b) => b.bottom - a.bottom || a.left - b.left)) {
    const side = line.left >= gutter ? "right" : line.right <= gutter ? "left" : null;
    if (side === null) {
      bands.push(band, { lines: [line], left: [], right: [] });
      band = { lines: [], left: [], right: [] };
    } else {
      band.lines.push(line);
      band[side].push(line);
    }
  }
  return [...bands, band].filter(({ lines: some }) => some.length > 0);
}

function columnLines(band: Band): number {
  return isInColumns(band) ? band.lines.length : 0;
}

/** Whether text, not cells of a table, stands on both sides: lines of one width, several on either side, side by side. */
function isInColumns({ left, right }: Band): boolean {
  if (left.length < fewestLines || right.length < fewestLines) return false;
  const top = (side: PdfLine[]) => side[0]?.bottom ?? 0;
  const foot = (side: PdfLine[]) => side.at(-1)?.bottom ?? 0;
  const shared = Math.min(top(left), top(right)) - Math.max(foot(left), foot(right));
  const shorter = Math.min(top(left) - foot(left), top(right) - foot(right));
  return shared >= shorter / 2 && isText(left) && isText(right);
}

function isText(side: readonly PdfLine[]): boolean {
  const widths = side.map(({ left, right }) => right - left);
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  const size = side[0]?.size ?? 1;
  const full = widths.filter((width) => width > widest * 0.75).length;
  return widest > size * narrowest && full >= side.length / 2;
}

function inOrder(band: Band): PdfLine[] {
  if (!isInColumns(band)) return band.lines;
  return [
    ...band.left.map((line) => ({ ...line, column: "left" as const })),
    ...band.right.map((line) => ({ ...line, column: "right" as const })),
  ];
}
