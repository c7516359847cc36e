import { commandLine } from "../../program/command-words.ts";
import { docsPath } from "../../program/docs-path.ts";

/** How bad a finding is: an error stops the build, a warning and a hint do not. */
export type Severity = "error" | "warning" | "hint";

/** Languages of messages to the webmaster; the first is the default everywhere. */
export const messageLanguages = ["zh", "en"] as const;

export type MessageLanguage = (typeof messageLanguages)[number];

/**
 * A sentence with `{names}` of values in it, commands as `{$ check --fix}` and pages of the documentation as
 * `{docs/fields.md}`. Of several sentences the first is taken whose values are all known, so the more telling one
 * stands first.
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
  const choices = (typeof sentence === "string" ? [sentence] : sentence).map(parse);
  const known = choices.find(({ names }) => names.every((name) => values[name]));
  const { texts, names } = known ?? choices.at(-1) ?? { texts: [], names: [] };
  return texts.map((text, index) => text + (values[names[index] ?? ""] ?? "")).join("");
}

/** The texts of a sentence, and the names between them. */
interface Template {
  texts: string[];
  names: string[];
}

/** There are a few hundred sentences, and they are filled thousands of times. */
const parsed = new Map<string, Template>();

function parse(sentence: string): Template {
  const known = parsed.get(sentence);
  if (known) return known;
  const parts = sentence.split(/\{(\w+)\}/);
  const template = {
    texts: parts.filter((_, index) => index % 2 === 0).map(withPlaces),
    names: parts.filter((_, index) => index % 2 === 1),
  };
  parsed.set(sentence, template);
  return template;
}

/** Commands and pages as they are to be typed and found where the program runs. */
function withPlaces(text: string): string {
  return text
    .replace(/\{\$ ([^}]+)\}/g, (_, words: string) => commandLine(words))
    .replace(/\{docs\/([\w-]+\.md)\}/g, (_, name: string) => docsPath(name));
}
