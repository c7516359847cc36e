import { type Fault, type Input, keepsMarks } from "./input/input.ts";

/** Tries that are spent on one finding. */
const mostTries = 120;
/** Milliseconds after which no more are made: each try of what is slow costs as much as the finding. */
const longest = 30_000;

/**
 * Makes an input that breaks a law smaller, as long as it breaks the same law: ever smaller stretches are left out.
 * What is packed is left as it is, and so is a text whose marks say what must be kept.
 */
export async function shrink(
  input: Input,
  law: string,
  tryInput: (input: Input) => Promise<Fault[]>,
): Promise<Input> {
  if (keepsMarks(input) || !/\.(?:md|html?|txt|mht)$/.test(input.name)) return input;
  let smallest = input;
  let tries = 0;
  const end = performance.now() + longest;
  const mayGoOn = () => tries < mostTries && performance.now() < end;
  for (let size = input.bytes.length >> 1; size >= 1 && mayGoOn(); size >>= 1) {
    for (let at = 0; at < smallest.bytes.length && mayGoOn(); ) {
      const { bytes } = smallest;
      const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + size)]);
      tries += 1;
      const faults = await tryInput({ ...smallest, bytes: shorter });
      if (faults.some((fault) => fault.law === law)) smallest = { ...smallest, bytes: shorter };
      else at += size;
    }
  }
  return smallest;
}
