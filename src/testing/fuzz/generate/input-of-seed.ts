import fc from "fast-check";
import type { Input, Kind } from "../input/input.ts";
import { contentInputs, frontMatterInputs, type Generated } from "./content.ts";
import { importInputs } from "./import.ts";
import { queryInputs } from "./query.ts";

const generators: Record<Kind, () => fc.Arbitrary<Generated>> = {
  content: contentInputs,
  "front-matter": frontMatterInputs,
  import: importInputs,
  query: queryInputs,
};
const made = new Map<Kind, fc.Arbitrary<Generated>>();

/** The input that belongs to a number: the same on every machine, for this version of the generators. */
export function inputOfSeed(kind: Kind, seed: number): Input {
  const generator = made.get(kind) ?? generators[kind]();
  made.set(kind, generator);
  const [generated] = fc.sample(generator, { seed, numRuns: 1 });
  if (!generated) throw new Error(`no ${kind} of ${seed}`);
  const [ending, bytes] = generated;
  return { kind, name: `${kind}-${seed}.${ending}`, bytes };
}
