import pairs from "opencc-js/dict/TSCharacters";

const table = new Map<string, string>();
for (const entry of pairs.split("|")) {
  const [traditional, simplified] = entry.split(" ");
  if (traditional && simplified && traditional !== simplified) table.set(traditional, simplified);
}

/**
 * The Simplified form of one Traditional character (OpenCC's table, first form), any other character as it is.
 * One character for one, never Simplified to Traditional: 范 and 範 meet in 范, whichever a writer chose.
 */
export function simplified(character: string): string {
  const next = table.get(character);
  return next === undefined ? character : simplified(next);
}
