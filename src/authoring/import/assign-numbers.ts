import { type FrontMatter, listedDayFields } from "../../schema/index.ts";
import { readContentState } from "../numbers/content-state.ts";
import { nextIndexNumber } from "../numbers/next-index-number.ts";
import { takenNumbers } from "../numbers/taken-numbers.ts";

/** Gives index numbers by the portal's rule, none twice. */
export interface NumberGiver {
  /** Notes a number that a document brings along. */
  take(indexNumber: string): void;
  /** The next number for a document; null when the rule gives none, or the document has no day. */
  give(frontMatter: Partial<FrontMatter>): string | null;
}

/**
 * @param content absolute path of the folder with `portal.yaml`; it need not exist
 * @param cache where the last build has kept what it read
 * @throws the signal's reason
 */
export async function numberGiver(
  content: string,
  cache: string,
  signal?: AbortSignal,
): Promise<NumberGiver> {
  const state = await readContentState(content, cache, signal);
  const taken = new Set(takenNumbers(state).names);
  const codes = new Map(state.publishers.flatMap(({ name, code }) => (code ? [[name, code]] : [])));
  return {
    take: (indexNumber) => taken.add(indexNumber),
    give(frontMatter) {
      const field = listedDayFields.find((name) => frontMatter[name] !== undefined);
      const day = field && frontMatter[field];
      if (!day) return null;
      const [year, month] = day.split("-").map(Number);
      const unitCode = codes.get(frontMatter.publisher ?? "");
      const number = nextIndexNumber(state.settings, taken, year ?? 0, { unitCode, month });
      if (number !== null) taken.add(number);
      return number;
    },
  };
}
