import { describe } from "../../checks/reports/describe.ts";
import { innermostIssues, issueFinding } from "../../content/fields/issue-finding.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { fieldNotes } from "../../schema/field/field.ts";
import { portalSettingsSchema } from "../../schema/index.ts";
import type { Question, Reading } from "../new/question.ts";
import { levelOf, levels, levelWords } from "./levels.ts";
import type { Words } from "./words.ts";

const nowhere = { file: "", path: "", sha256: "", bytes: 0 };

/** A question for a setting of `portal.yaml`, with the label and the help of the schema. */
export function settingQuestion(
  field: "organ" | "name" | "url",
  language: MessageLanguage,
  more: Partial<Question> = {},
): Question {
  const note = fieldNotes.get(portalSettingsSchema.shape[field]);
  const label = note?.label ?? field;
  return {
    option: field,
    label: { zh: label, en: `${label} (${field})` }[language],
    help: note?.[language] ?? "",
    proposal: null,
    isOptional: false,
    read: (answer) => readSetting(field, answer, language),
    ...more,
  };
}

/** Reads an answer as `check` would read the setting, and says the same against it. */
function readSetting(
  field: "organ" | "name" | "url",
  answer: string,
  language: MessageLanguage,
): Reading {
  const plain = { [field]: answer };
  const { data, error } = portalSettingsSchema.safeParse(plain);
  if (!error) return { value: data[field], objections: [] };
  const objections = error.issues.flatMap(innermostIssues).map((issue) => {
    const found = issueFinding(issue, nowhere, portalSettingsSchema, plain);
    const { message, cure } = describe(found, language);
    return {
      severity: found.severity,
      text: { zh: message + cure, en: `${message} ${cure}` }[language],
    };
  });
  return { value: null, objections };
}

/** @param proposal the level that the organ's name tells, in words of people */
export function levelQuestion(proposal: string | null, { level, noLevel }: Words): Question {
  return {
    option: "level",
    ...level,
    proposal,
    isOptional: false,
    choices: levels.map((one) => levelWords[one]),
    read: (answer) => {
      const value = levelOf(answer);
      return value === null ? refused(noLevel(answer)) : { value, objections: [] };
    },
  };
}

export function codeQuestion({ code, noCode }: Words): Question {
  return {
    option: "code",
    ...code,
    proposal: null,
    isOptional: true,
    read: (answer) =>
      /^[0-9A-Za-z][0-9A-Za-z-]{0,19}$/.test(answer)
        ? { value: answer, objections: [] }
        : refused(noCode(answer)),
  };
}

function refused(text: string): Reading {
  return { value: null, objections: [{ severity: "error", text }] };
}
