import type { MessageLanguage, Severity } from "./diagnostic.ts";

/**
 * A sentence with `{names}` of values in it. Of several sentences the first is taken whose values are all
 * known, so the more telling one stands first.
 */
export type Sentence = string | readonly string[];

/** What is said of one kind of finding, in one language. */
export interface Words {
  /** A few words, without values. */
  title: string;
  /** What was found and what was wanted. */
  message: Sentence;
  /** How to mend it. */
  cure: Sentence;
}

/** One kind of finding: how bad it is, and its words. */
export type Wording = { severity: Severity } & Record<MessageLanguage, Words>;

/** Fills a sentence with values. A value that is missing leaves its place empty. */
export function fill(sentence: Sentence, values: Record<string, string>): string {
  const choices = typeof sentence === "string" ? [sentence] : sentence;
  const known = choices.find((choice) => namesIn(choice).every((name) => values[name]));
  const template = known ?? choices.at(-1) ?? "";
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

function namesIn(template: string): string[] {
  return Array.from(template.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
}
