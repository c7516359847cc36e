import { expect, test } from "vitest";
import { drawChart } from "./chart.ts";
import { powersAround, spread } from "./chart-panel.ts";
import { cost, report, result } from "./fixtures/report.ts";

const figures = JSON.stringify(
  report([1000, 10_000, 100_000].map((documents) => result(documents, cost(documents / 60)))),
);

/** Points of the lines of a kind, one list for each panel. */
const linesOf = (svg: string, kind: string) =>
  [
    ...svg.matchAll(new RegExp(`<g class="${kind}"><polyline class="line" points="([^"]*)"`, "g")),
  ].map(([, points = ""]) => points.split(" ").map((point) => point.split(",").map(Number)));

test("each line has a point for each number of documents, in both panels", () => {
  const svg = drawChart(JSON.parse(figures));
  for (const kind of ["hugo", "cold", "closed", "edit", "unchanged"]) {
    const lines = linesOf(svg, kind);
    expect(lines.map((points) => points.length)).toEqual([3, 3]);
    expect(lines.flat(2).every((value) => value > 0 && value < 400)).toBe(true);
  }
});

test("what costs more stands higher", () => {
  const svg = drawChart(JSON.parse(figures));
  const heights = linesOf(svg, "hugo")[0]?.map(([, y = 0]) => y) ?? [];
  expect(heights).toEqual([...heights].sort((a, b) => b - a));
  expect(heights[0]).toBeGreaterThan(heights[1] ?? 0);
  const [cold = 0] = linesOf(svg, "cold")[0]?.map(([, y = 0]) => y) ?? [];
  expect(cold).toBeGreaterThan(heights[0] ?? 0);
});

test("one number of documents and no peer still make a chart", () => {
  const svg = drawChart(report([result(300, null)]));
  expect(svg).not.toContain("NaN");
  expect(linesOf(svg, "hugo")).toEqual([]);
  expect(linesOf(svg, "cold")).toHaveLength(2);
});

test("it names no other host and runs no script, and has colours for both grounds", () => {
  const svg = drawChart(JSON.parse(figures));
  expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|<script/);
  expect(svg).toContain("prefers-color-scheme: dark");
});

test("scales go by powers of ten, and names do not cover each other", () => {
  expect(powersAround([0.9, 160])).toEqual([0.1, 1, 10, 100, 1000]);
  expect(powersAround([10, 10])).toEqual([10, 100]);
  expect(spread([100, 50, 104])).toEqual([100, 50, 116]);
});

test("a peer that failed has a line up to there and a cross behind its name", () => {
  const small = result(1000, cost(15));
  small.peers.astro = { cost: cost(30), failure: null };
  const large = result(10_000, cost(230));
  large.peers.astro = { cost: null, failure: "out of memory" };
  const svg = drawChart(report([small, large]));
  expect(linesOf(svg, "astro").map((points) => points.length)).toEqual([1, 1]);
  expect(svg).toContain(">Astro ✕<");
  expect(svg).toContain(">Hugo + Pagefind<");
});
