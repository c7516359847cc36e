import type { Fault } from "../input/input.ts";

/** The search finds exactly the documents that a plain look through all texts finds. */
export function sameAnswer(
  query: string,
  found: readonly string[],
  wanted: readonly string[],
): Fault[] {
  const missing = wanted.filter((each) => !found.includes(each));
  const more = found.filter((each) => !wanted.includes(each));
  if (missing.length + more.length === 0) return [];
  const seen = `${JSON.stringify(query)}: missing ${missing.join(" ") || "none"}, too many ${more.join(" ") || "none"}`;
  return [{ law: "the search finds what stands there, and nothing else", seen }];
}
