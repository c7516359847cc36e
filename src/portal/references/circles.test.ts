import fc from "fast-check";
import { expect, test } from "vitest";
import { circlesIn } from "./circles.ts";

const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 });

function graphOf(pairs: readonly (readonly [number, number])[]): Map<number, number[]> {
  const graph = new Map<number, number[]>();
  for (const [from, to] of pairs) graph.set(from, [...(graph.get(from) ?? []), to]);
  return graph;
}

/** By trying every way. */
function reaches(graph: Map<number, number[]>, from: number, to: number): boolean {
  const seen = new Set<number>();
  const open = [...(graph.get(from) ?? [])];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === to) return true;
    if (!seen.has(node)) open.push(...(graph.get(node) ?? []));
    seen.add(node);
  }
  return false;
}

test("two nodes are in one circle exactly when each leads to the other", () => {
  fc.assert(
    fc.property(edges, (pairs) => {
      const graph = graphOf(pairs);
      const circles = circlesIn(graph);
      for (let a = 0; a < 8; a += 1) {
        for (let b = 0; b < a; b += 1) {
          const together = circles.get(a)?.includes(b) ?? false;
          expect(together).toBe(reaches(graph, a, b) && reaches(graph, b, a));
        }
      }
    }),
  );
});

test("a chain as long as a portal has no circle and does not exhaust the stack", () => {
  const length = 100_000;
  const graph = new Map(Array.from({ length }, (_, node) => [node, [node + 1]]));
  expect(circlesIn(graph).size).toBe(0);
  graph.set(length, [0]);
  expect(circlesIn(graph).size).toBe(length + 1);
});
