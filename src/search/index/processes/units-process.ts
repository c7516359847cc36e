import type { MadeFile } from "../../../output/unit-writer.ts";
import { unitWriter } from "../../../output/unit-writer.ts";
import type { KeptIndex } from "../build-shards.ts";
import { exactIndex } from "../exact-index.ts";
import { writeFromWords } from "../from-words.ts";
import { similarIndex } from "../similar-index.ts";
import { wordsIn } from "../words-in.ts";
import { answerTask } from "./answer-task.ts";

/** A unit to be written here, and where. */
export interface UnitTask {
  kind: "exact" | "similar";
  indexes: readonly KeptIndex[];
  stateDir: string;
  /** Of each of its files in turn. */
  places: readonly string[];
  hasSm3: boolean;
}

answerTask(async ({ kind, indexes, stateDir, places, hasSm3 }: UnitTask): Promise<MadeFile[]> => {
  const unit = kind === "exact" ? exactIndex(indexes, stateDir) : similarIndex(indexes);
  const made: MadeFile[] = [];
  const at = new Map(unit.paths.map((path, number) => [path, places[number] as string]));
  const write = unitWriter((path) => at.get(path) as string, made, hasSm3);
  await writeFromWords(unit, wordsIn(indexes, stateDir), write, async () => {});
  return made;
});
