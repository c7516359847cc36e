import { type MadeFile, unitWriter } from "../../output/unit-writer.ts";
import { answerTask } from "../../program/answer-task.ts";
import { packOf, type TextToPack } from "./pack-texts.ts";

/** Packs of texts to be written here, and where. */
export interface PacksTask {
  packs: readonly { path: string; place: string; texts: readonly TextToPack[] }[];
  cacheDir: string;
  hasSm3: boolean;
}

answerTask(async ({ packs, cacheDir, hasSm3 }: PacksTask): Promise<MadeFile[]> => {
  const made: MadeFile[] = [];
  for (const { path, place, texts } of packs) {
    const write = unitWriter(() => place, made, hasSm3);
    write.text(path, await packOf(path, texts, cacheDir));
  }
  return made;
});
