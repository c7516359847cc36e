import { isEmptyValue } from "../../schema/field/empty-value.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import {
  type Objection,
  promptText,
  type Question,
  questionText,
  type Reading,
} from "./question.ts";
import type { Terminal } from "./terminal.ts";
import type { Words } from "./words.ts";

type Options = Record<string, string | boolean | undefined>;

/** Gets questions answered: by options, at the terminal, or by what is proposed. */
export class Inquiry {
  /** Questions without an answer, where nothing may be asked. */
  readonly #missing: Question[] = [];
  /** What there is against given options, where nothing may be asked. */
  readonly #objections: Objection[] = [];
  readonly #asked = new Set<string>();
  readonly #options: Options;
  readonly #terminal: Terminal | null;
  readonly #words: Words;

  /**
   * @param options those of the command; with `yes` what is optional is left out rather than missing
   * @param terminal null: nothing is asked
   */
  constructor(options: Options, terminal: Terminal | null, words: Words) {
    this.#options = options;
    this.#terminal = terminal;
    this.#words = words;
  }

  /**
   * The answer, found good. Null where there is none: it was left out, or the `outcome` tells what was wrong.
   * @throws {Abandoned} when the webmaster gives up
   */
  async answerTo(question: Question): Promise<string | null> {
    const given = this.#options[question.option] as string | undefined;
    this.#asked.add(question.option);
    if (this.#terminal) return this.#ask(question, given, this.#terminal);
    const mayBeLeftOut = question.isOptional && this.#options.yes === true;
    if (given === undefined && question.proposal === null && !mayBeLeftOut) {
      this.#missing.push(question);
      return null;
    }
    const { value, objections } = this.#read(question, given ?? "");
    this.#objections.push(...objections);
    return value;
  }

  /**
   * What was wrong with the options.
   * @param options those that answer questions; one that was not asked for is of no use
   */
  outcome(options: readonly string[]): Outcome {
    const given = options.filter((option) => this.#options[option] !== undefined);
    return outcomeOf({
      missing: this.#missing,
      objections: this.#objections,
      useless: given.filter((option) => !this.#asked.has(option)),
      words: this.#words,
    });
  }

  /** Asks until there is nothing against the answer, or it is given again after a warning. */
  async #ask(question: Question, given: string | undefined, terminal: Terminal) {
    const asked = { ...question };
    let warned: string | null = null;
    if (given === undefined) terminal.say(questionText(question, this.#words));
    for (let answer = given; ; answer = undefined) {
      answer ??= await terminal.ask(promptText(asked.proposal));
      const { value, objections } = this.#read(asked, answer);
      const isError = objections.some(({ severity }) => severity === "error");
      if (objections.length === 0 || (!isError && value === warned)) return value;
      for (const { text } of objections) terminal.say(`  ${text}`);
      if (isError) continue;
      terminal.say(`  ${this.#words.takeAnyway}`);
      warned = value;
      asked.proposal = value;
    }
  }

  #read({ label, proposal, isOptional, choices = [], read }: Question, answer: string): Reading {
    const typed = answer.trim() || (proposal ?? "");
    const error = (text: string): Reading => ({
      value: null,
      objections: [{ severity: "error", text }],
    });
    if (isEmptyValue(typed)) {
      return isOptional ? { value: null, objections: [] } : error(this.#words.needed(label));
    }
    if (choices.length === 0 || !/^\d+$/.test(typed)) return read(typed);
    const choice = choices[Number(typed) - 1];
    return choice === undefined ? error(this.#words.noChoice(typed, choices.length)) : read(choice);
  }
}
