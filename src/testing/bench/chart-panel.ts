/** A line of a panel; its kind is its class in the style. */
export interface ChartLine {
  kind: string;
  name: string;
  /** From left to right; both values above 0. */
  points: readonly { x: number; y: number }[];
}

/** The field of the panel, beside which names and ticks stand. */
const field = { left: 56, right: 286, top: 52, bottom: 322 };
const lineHeight = 16;

/** Draws lines over scales by powers of ten, each named at its end. Lines without points are left out. */
export function drawPanel(title: string, lines: readonly ChartLine[]): string {
  const drawn = lines.filter(({ points }) => points.length > 0);
  const all = drawn.flatMap(({ points }) => points);
  const numbers = [...new Set(all.map(({ x }) => x))].sort((a, b) => a - b);
  const powers = powersAround(all.map(({ y }) => y));
  const xOf = logScale(numbers, [field.left + 14, field.right - 14]);
  const yOf = logScale(powers, [field.bottom, field.top]);
  const ends = spread(drawn.map(({ points }) => yOf(points.at(-1)?.y ?? 1)));
  return [
    `<text class="title" x="${field.left}" y="28">${title}</text>`,
    ...powers.map((power) => horizontal(yOf(power), power)),
    ...numbers.map((number) => tick(xOf(number), field.bottom + 20, number, "middle")),
    `<text class="tick" x="${field.left}" y="${field.bottom + 42}">文件数 documents</text>`,
    ...drawn.map((line, index) => drawLine(line, xOf, yOf, ends[index] ?? 0)),
  ].join("\n");
}

function drawLine(
  { kind, name, points }: ChartLine,
  xOf: (value: number) => number,
  yOf: (value: number) => number,
  end: number,
): string {
  const places = points.map(({ x, y }) => ({ x: short(xOf(x)), y: short(yOf(y)) }));
  const path = places.map(({ x, y }) => `${x},${y}`).join(" ");
  const dots = places.map(({ x, y }) => `<circle class="dot" cx="${x}" cy="${y}" r="3.5"/>`);
  return `<g class="${kind}"><polyline class="line" points="${path}"/>${dots.join("")}<text class="name" x="${field.right}" y="${short(end + 4)}">${name}</text></g>`;
}

function horizontal(y: number, value: number): string {
  const line = `<line class="grid" x1="${field.left}" x2="${field.right}" y1="${short(y)}" y2="${short(y)}"/>`;
  return line + tick(field.left - 8, y + 4, value, "end");
}

function tick(x: number, y: number, value: number, anchor: "middle" | "end"): string {
  return `<text class="tick" x="${short(x)}" y="${short(y)}" text-anchor="${anchor}">${value.toLocaleString("en")}</text>`;
}

/** The powers of ten from below the smallest value to above the largest, at least two. */
export function powersAround(values: readonly number[]): number[] {
  const logs = values.map(Math.log10);
  const low = Math.floor(Math.min(...logs));
  const high = Math.max(low + 1, Math.ceil(Math.max(...logs)));
  return Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step));
}

/** Moves the names of lines apart where they would cover each other; the order stays. */
export function spread(heights: readonly number[]): number[] {
  const moved = [...heights];
  let free = Number.NEGATIVE_INFINITY;
  for (const index of [...heights.keys()].sort(byHeight)) {
    moved[index] = Math.max(heights[index] ?? 0, free);
    free = (moved[index] ?? 0) + lineHeight;
  }
  return moved;

  function byHeight(a: number, b: number): number {
    return (heights[a] ?? 0) - (heights[b] ?? 0);
  }
}

/** From the first to the last of the values, in ascending order, to a stretch of the picture. */
function logScale(
  values: readonly number[],
  [from, to]: readonly [number, number],
): (value: number) => number {
  const low = Math.log10(values[0] ?? 1);
  const high = Math.log10(values.at(-1) ?? 1);
  if (low === high) return () => (from + to) / 2;
  return (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
