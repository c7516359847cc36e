import { type ChartLine, drawPanel } from "./chart-panel.ts";
import type { BuildCost } from "./cost/build-cost.ts";
import type { PeerId } from "./peers/peers.ts";
import type { BenchReport, BenchResult } from "./report.ts";

const size = { width: 860, height: 380 };

/** Colours that tell from both grounds; the ground is drawn, for a picture does not know its page's. */
const style = `
  text { font: 13px system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; fill: #1f2328; }
  .title { font-weight: 600; font-size: 14px; }
  .ground { fill: #ffffff; }
  .grid { stroke: #d1d9e0; }
  .tick { fill: #59636e; font-size: 12px; }
  .line { fill: none; stroke-width: 2; }
  .hugo { --ink: #b35900; } .astro { --ink: #a61b5b; } .cold { --ink: #0a5bc4; } .closed { --ink: #7a3fc0; }
  .edit { --ink: #1a7f37; } .unchanged { --ink: #59636e; }
  .line { stroke: var(--ink); } .dot, .name { fill: var(--ink); }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .ground { fill: #0d1117; }
    .grid { stroke: #30363d; }
    .tick { fill: #9198a1; }
    .hugo { --ink: #f0883e; } .astro { --ink: #ff8ac0; } .cold { --ink: #6cb6ff; } .closed { --ink: #c69aff; }
    .edit { --ink: #56d364; } .unchanged { --ink: #9198a1; }
  }`;

const lines: {
  kind: string;
  name: string;
  costOf: (result: BenchResult) => BuildCost | null | undefined;
  /** The other program, which may fail. */
  peer?: PeerId;
}[] = [
  {
    kind: "hugo",
    name: "Hugo + Pagefind",
    costOf: ({ peers }) => peers.hugo?.cost,
    peer: "hugo",
  },
  { kind: "astro", name: "Astro", costOf: ({ peers }) => peers.astro?.cost, peer: "astro" },
  { kind: "cold", name: "Gongkai 全部 full", costOf: ({ gongkai }) => gongkai.cold },
  { kind: "closed", name: "改往年 past year", costOf: ({ gongkai }) => gongkai.editClosedYear },
  { kind: "edit", name: "改今年 this year", costOf: ({ gongkai }) => gongkai.editThisYear },
  { kind: "unchanged", name: "未改 unchanged", costOf: ({ gongkai }) => gongkai.unchanged },
];

/**
 * An SVG of wall time and peak memory against the number of documents, on both scales by powers of ten. What failed at
 * more documents than its line reaches has a cross behind its name.
 */
export function drawChart({ results }: BenchReport): string {
  const linesOf = (figure: (cost: BuildCost) => number): ChartLine[] =>
    lines.map(({ kind, name, costOf, peer }) => ({
      kind,
      name: peer && results.some(({ peers }) => peers[peer]?.failure) ? `${name} ✕` : name,
      points: results.flatMap((result) => {
        const cost = costOf(result);
        return cost ? [{ x: result.documents, y: figure(cost) }] : [];
      }),
    }));
  const panels = [
    drawPanel(
      "用时 time · s",
      linesOf(({ seconds }) => seconds),
    ),
    drawPanel(
      "内存 memory · GB",
      linesOf(({ together }) => together / 1e9),
    ),
  ];
  const placed = panels.map(
    (panel, index) => `<g transform="translate(${(index * size.width) / 2} 0)">${panel}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="用时与内存 · time and memory">
<style>${style}
</style>
<rect class="ground" width="100%" height="100%" rx="8"/>
${placed.join("\n")}
</svg>
`;
}
