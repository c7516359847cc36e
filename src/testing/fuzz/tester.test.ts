import { afterAll, expect, test } from "vitest";
import { runCampaign } from "./campaign.ts";
import type { Input } from "./input/input.ts";
import { shrink } from "./shrink.ts";
import { Tester } from "./tester.ts";

const planted = new URL("./fixtures/planted-worker.ts", import.meta.url);
const tester = new Tester({ seconds: 0.3, megabytes: 64 }, planted);
afterAll(() => tester.close());

const input = (text: string): Input => ({
  kind: "content",
  name: "content-1.md",
  bytes: Buffer.from(text),
});

test("what never ends, or ends the program, is found, and the rest is tried all the same", async () => {
  const tasks = ["a", "spin", "b", "exit", "13", "c"].map((text) => ({
    input: input(text),
  }));
  const laws: string[][] = [];
  for await (const [, faults] of tester.tryAll(tasks)) laws.push(faults.map(({ law }) => law));
  expect(laws).toEqual([[], ["time is bounded"], [], ["no crash"], ["no thirteen"], []]);
});

test.each([
  ["bit by bit", "heap"],
  ["with large things, which ends a process", "table"],
])("what fills the memory %s is found, and the rest is tried all the same", async (_, text) => {
  const small = new Tester({ seconds: 60, megabytes: 24 }, planted);
  const tasks = ["a", text, "13"].map((each) => ({ input: input(each) }));
  const laws: string[][] = [];
  for await (const [, faults] of small.tryAll(tasks)) laws.push(faults.map(({ law }) => law));
  expect(laws).toEqual([[], ["memory is bounded"], ["no thirteen"]]);
  await small.close();
});

test("a campaign tells each kind of fault once, and is the same for the same seed", async () => {
  const run = () =>
    runCampaign(tester.another(), ["content", "import"], 100, { inputs: 80, seconds: 600 });
  const first = await run();
  expect([...first.tried]).toEqual([
    ["content", 40],
    ["import", 40],
  ]);
  // 113, 130 to 139: one way to fail.
  expect(first.findings.map(({ law, input }) => [law, input.name.split(".")[0]])).toEqual([
    ["no thirteen", "content-113"],
    ["no thirteen", "import-113"],
  ]);
  expect((await run()).findings).toEqual(first.findings);
});

test("a finding is made small", async () => {
  const long = input(`${"甲".repeat(500)}\n13\n${"乙".repeat(500)}`);
  const small = await shrink(long, "no thirteen", (smaller) => tester.try(smaller));
  expect(Buffer.from(small.bytes).toString()).toContain("13");
  expect(small.bytes.length).toBeLessThan(100);
});
