import { describe } from "../../checks/reports/describe.ts";
import { innermostIssues, issueFinding } from "../../content/fields/issue-finding.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { fieldNotes } from "../../schema/field/field.ts";
import { documentSchema, type FieldName, labelOf } from "../../schema/index.ts";
import type { Desk } from "./desk.ts";
import type { Objection, Question, Reading } from "./question.ts";

const nowhere = { file: "", path: "", sha256: "", bytes: 0 };

/** A question for the value of a field, with the label and the help of the schema. */
export function fieldQuestion(
  field: FieldName,
  desk: Desk,
  more: Partial<Question> & { option: string },
): Question {
  return {
    label: labelIn(field, desk),
    help: fieldNotes.get(documentSchema.shape[field])?.[desk.language] ?? "",
    proposal: null,
    isOptional: false,
    read: (answer) => readField(field, answer, desk),
    ...more,
  };
}

/** The name of a field for people: 文号, `文号 (documentNumber)`. */
export function labelIn(field: FieldName, { language }: Desk): string {
  return { zh: labelOf(field), en: `${labelOf(field)} (${field})` }[language];
}

/** Reads an answer as `check` would read the field, and says the same against it. */
export function readField(field: FieldName, answer: string, desk: Desk): Reading {
  const plain = { [field]: answer };
  const { error } = documentSchema.safeParse(plain);
  const issues = error?.issues.flatMap(innermostIssues).filter(({ path }) => path[0] === field);
  if (issues?.length) {
    const found = issues.map((issue) => issueFinding(issue, nowhere, documentSchema, plain));
    return { value: null, objections: found.map((one) => objection(one, desk)) };
  }
  const value = documentSchema.shape[field].parse(answer) as string;
  const doubts = desk.checkValues({ meta: { [field]: value }, source: nowhere, positions: "" });
  return { value, objections: doubts.map((one) => objection(one, desk)) };
}

function objection(diagnostic: Diagnostic, { language }: Desk): Objection {
  const { message, cure } = describe(diagnostic, language);
  const text = { zh: message + cure, en: `${message} ${cure}` }[language];
  return { severity: diagnostic.severity, text };
}
