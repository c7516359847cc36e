import { columnsOf } from "../../characters/columns.ts";
import type { Severity } from "../../diagnostics/wordings/wording.ts";
import type { Words } from "./words.ts";

/** A question to the webmaster; an option of the command may have answered it. */
export interface Question {
  /** Name of the option: `number`. */
  option: string;
  /** What is asked for, and one line of help. */
  label: string;
  help: string;
  /** What is taken where nothing is answered; null: there is nothing to propose. */
  proposal: string | null;
  /** Why, where one might be expected. */
  whyNone?: string;
  /** Whether it may stay without an answer. */
  isOptional: boolean;
  /** May be answered by their number, from 1. */
  choices?: readonly string[];
  read(answer: string): Reading;
}

/** An answer as it will be written, and what there is against it. */
export interface Reading {
  /** Null with an error against it, or where nothing was answered. */
  value: string | null;
  objections: Objection[];
}

export interface Objection {
  /** An error is not taken, a warning only when it is meant. */
  severity: Severity;
  /** What is wrong and how to mend it. */
  text: string;
  /** The answer is well formed, but what stands in the content forbids it. */
  isTaken?: true;
}

/** The question as it is shown, without its prompt. */
export function questionText(question: Question, words: Words): string {
  const { label, help, proposal, whyNone, isOptional, choices = [] } = question;
  const remarks = [whyNone ?? [], isOptional && proposal === null ? words.optional : []].flat();
  return ["", words.asked(label, help), ...remarks, ...choiceRows(choices)].join("\n");
}

/** What the cursor stands behind. */
export function promptText(proposal: string | null): string {
  return proposal ? `[${proposal}] > ` : "> ";
}

const rowWidth = 76;

/** Numbered choices, as many a row as fit. */
function choiceRows(choices: readonly string[]): string[] {
  const cells = choices.map((choice, index) => `${String(index + 1).padStart(3)} ${choice}`);
  const width = Math.max(0, ...cells.map(columnsOf)) + 2;
  const perRow = Math.max(1, Math.floor(rowWidth / width));
  return cells
    .map((cell) => cell + " ".repeat(width - columnsOf(cell)))
    .reduce<string[]>((rows, cell, index) => {
      if (index % perRow === 0) rows.push("");
      rows.push(`${rows.pop()}${cell}`);
      return rows;
    }, [])
    .map((row) => row.trimEnd());
}
