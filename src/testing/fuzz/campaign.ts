import { inputOfSeed } from "./generate/input-of-seed.ts";
import type { Fault, Finding, Kind } from "./input/input.ts";
import { shrink } from "./shrink.ts";
import type { Tester } from "./tester.ts";

/** When to stop: after so many inputs, or so many seconds. */
export interface Extent {
  inputs: number;
  seconds: number;
}

export interface Tally {
  /** Inputs tried, by kind. */
  tried: Map<Kind, number>;
  /** One for each law and what was seen, however many inputs show it. */
  findings: Finding[];
}

/** Inputs between two looks at the clock. */
const round = 50;

/** Several inputs that fail in one way are one finding: numbers and quotes differ, the words do not. */
function signature(kind: Kind, { law, seen }: Fault): string {
  return `${kind} ${law} ${seen.replace(/[\d.,]+|".*"|〖.*/gu, "").slice(0, 60)}`;
}

/**
 * Tries the inputs of the numbers from `seed` on, the kinds by turns.
 * @param onFinding told as soon as one of a new kind is there, made as small as it can be made quickly
 */
export async function runCampaign(
  tester: Tester,
  kinds: readonly Kind[],
  seed: number,
  { inputs, seconds }: Extent,
  onProgress: (tally: Tally) => void = () => {},
  onFinding: (finding: Finding) => void = () => {},
): Promise<Tally> {
  const tally: Tally = { tried: new Map(kinds.map((kind) => [kind, 0])), findings: [] };
  const known = new Set<string>();
  const shrinker = tester.another();
  const end = performance.now() + seconds * 1000;
  for (let done = 0; done < inputs && performance.now() < end; done += round) {
    const tasks = Array.from({ length: Math.min(round, inputs - done) }, (_, i) => ({
      kind: kinds[(done + i) % kinds.length] as Kind,
      seed: seed + Math.floor((done + i) / kinds.length),
    }));
    for await (const [{ kind, seed: number }, faults] of tester.tryAll(tasks)) {
      tally.tried.set(kind, (tally.tried.get(kind) ?? 0) + 1);
      for (const fault of faults) {
        const name = signature(kind, fault);
        if (known.has(name)) continue;
        known.add(name);
        const whole = inputOfSeed(kind, number);
        const input = await shrink(whole, fault.law, (smaller) => shrinker.try(smaller));
        const finding = { ...fault, input };
        tally.findings.push(finding);
        onFinding(finding);
      }
      onProgress(tally);
    }
  }
  await shrinker.close();
  await tester.close();
  return tally;
}
