import { type MadeFile, unitWriter } from "../../output/unit-writer.ts";
import { answerTask } from "../../program/answer-task.ts";
import type { KeptIndex } from "./build-shards.ts";
import { exactTaker } from "./exact-index.ts";
import { writeFromWords } from "./from-words.ts";
import { similarTaker } from "./similar-index.ts";
import { wordsIn } from "./words-in.ts";

/** A unit to be written here. */
export interface UnitTask {
  kind: "exact" | "similar";
  indexes: readonly KeptIndex[];
  stateDir: string;
  /** Its files in the output, and where each is to be written. */
  paths: readonly string[];
  places: readonly string[];
  hasSm3: boolean;
}

answerTask(async ({ kind, indexes, stateDir, paths, places, hasSm3 }: UnitTask) => {
  const made: MadeFile[] = [];
  const placeOf = new Map(paths.map((path, number) => [path, places[number] as string]));
  const write = unitWriter((path) => placeOf.get(path) as string, made, hasSm3);
  const begin = () => (kind === "exact" ? exactTaker(indexes, stateDir) : similarTaker(indexes));
  await writeFromWords([{ begin, paths, write }], wordsIn(indexes, stateDir), async () => {});
  return made;
});
