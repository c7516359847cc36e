import type { Desk } from "./desk.ts";
import { fieldQuestion, readField } from "./field-question.ts";
import type { Question } from "./question.ts";
import { kindOfTitle, kinds } from "./templates.ts";

/** @param proposal null: a title can only be given */
export function titleQuestion(desk: Desk, proposal: string | null): Question {
  return fieldQuestion("title", desk, { option: "title", proposal });
}

/** What is to be begun: it decides the template, and most often the genre. */
export function kindQuestion(desk: Desk, title: string | null): Question {
  return fieldQuestion("genre", desk, {
    option: "genre",
    proposal: title && kindOfTitle(title),
    isOptional: true,
    choices: kinds,
    read: (answer) =>
      kinds.includes(answer) ? { value: answer, objections: [] } : readField("genre", answer, desk),
  });
}

/** Whatever name of an organ is given, its present full name is taken. */
export function publisherQuestion(desk: Desk, proposal: string | null): Question {
  const { all, byName } = desk.publishers;
  const [first, ...others] = all.map(({ name }) => name);
  const only = first !== undefined && others.length === 0 ? first : null;
  return fieldQuestion("publisher", desk, {
    option: "publisher",
    proposal: proposal || only,
    choices: all.map(({ name }) => name),
    read: (answer) => {
      const { value, objections } = readField("publisher", answer, desk);
      return { value: value && (byName.get(value)?.name ?? value), objections };
    },
  });
}

/** @param proposal today, in the portal's time zone */
export function dayQuestion(desk: Desk, proposal: string): Question {
  return fieldQuestion("publishedOn", desk, { option: "day", proposal });
}
