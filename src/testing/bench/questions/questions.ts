import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** What a question is an instance of. */
export const questionKinds = [
  "everyday",
  "typo",
  "pinyin",
  "short",
  "article",
  "place",
  "number",
  "traditional",
] as const;

const question = z.strictObject({
  kind: z.enum(questionKinds),
  /** As a citizen types it. */
  ask: z.string().min(1),
  /** Parts of titles: a document whose title has one of them answers the question. */
  wanted: z.array(z.string().min(1)).min(1),
});

export type Question = z.infer<typeof question>;

/** `tuning`: looked at while search is tuned; `unseen`: only counted. */
export type Half = "tuning" | "unseen";

/**
 * Questions over the corpus of laws, written before anything was tuned by them.
 * @throws {z.ZodError} when a file is not what it should be
 */
export function readQuestions(half: Half): Question[] {
  const file = join(import.meta.dirname, `${half}.yaml`);
  return z.array(question).parse(parse(readFileSync(file, "utf8")));
}

/** Does a document of this title answer the question? */
export function answers({ wanted }: Question, title: string): boolean {
  return wanted.some((part) => title.includes(part));
}
