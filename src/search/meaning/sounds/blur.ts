const known = new Map<string, string>();

/**
 * A syllable without what many speakers and typists do not tell apart: zh and z, ch and c, sh and s, n and l at its
 * beginning, n and ng at its end, ü and u. Two blurred syllables are compared, never shown.
 */
export function blurred(syllable: string): string {
  const before = known.get(syllable);
  if (before !== undefined) return before;
  const found = syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n/, "l")
    .replace(/^([nl])v/, "$1u")
    .replace(/([aei]n)g$/, "$1");
  // There are four hundred syllables; what else is asked for is not kept.
  if (known.size < 1000) known.set(syllable, found);
  return found;
}
