import { dayOf } from "../../identifiers/day.ts";
import { documentNumberKey, parseDocumentNumber } from "../../identifiers/document-number.ts";
import { slugKey } from "../../identifiers/slug.ts";
import { nextIndexNumber } from "../numbers/next-index-number.ts";
import type { Desk } from "./desk.ts";
import { fieldQuestion, labelIn, readField } from "./field-question.ts";
import { documentPath } from "./new-file.ts";
import type { Question, Reading } from "./question.ts";
import { reportPlace } from "./report-place.ts";

/** A number that another document has is refused; a good one is written in its standard form. */
export function documentNumberQuestion(desk: Desk): Question {
  return fieldQuestion("documentNumber", desk, {
    option: "number",
    isOptional: true,
    read: (answer) => {
      const reading = readField("documentNumber", answer, desk);
      const { value } = reading;
      if (value === null || parseDocumentNumber(value) === null) return reading;
      const number = documentNumberKey(value);
      const holder = desk.taken.documentNumbers.get(number);
      return holder
        ? taken(desk.words.taken(labelIn("documentNumber", desk), number, holder))
        : { value: number, objections: [] };
    },
  });
}

/** Proposes the next number by the portal's rule, with the publisher's own code where it has one. */
export function indexNumberQuestion(desk: Desk, publisher: string, publishedOn: string): Question {
  const { settings } = desk.state;
  const code = desk.publishers.byName.get(publisher)?.code;
  const unitCode = code ?? settings.indexNumber.unitCode;
  const [year = 0, month] = dayOf(publishedOn).split("-").map(Number);
  const next = nextIndexNumber(settings, desk.taken.names, year, { unitCode, month });
  return fieldQuestion("indexNumber", desk, {
    option: "index-number",
    proposal: next,
    ...(next === null && { whyNone: desk.words.noIndexNumber(unitCode) }),
    read: (answer) => {
      const reading = readField("indexNumber", answer, desk);
      if (reading.value === null) return reading;
      const holder = desk.taken.indexNumbers.get(slugKey(reading.value));
      return holder
        ? taken(desk.words.taken(labelIn("indexNumber", desk), reading.value, holder))
        : unlessThere(desk, reading.value, documentPath(reading.value, publishedOn));
    },
  });
}

/** The year an annual report is about. */
export function yearQuestion(desk: Desk, organ: string, proposal: string): Question {
  const { year, notAYear } = desk.words;
  return {
    option: "year",
    ...year,
    proposal,
    isOptional: false,
    read: (answer) =>
      /^(?:19|20)\d\d$/.test(answer)
        ? unlessThere(desk, answer, reportPlace(organ, answer, desk).file)
        : { value: null, objections: [{ severity: "error", text: notAYear(answer) }] },
  };
}

/** Two files whose names differ in case only are one file on many systems. */
function unlessThere({ state, words }: Desk, value: string, file: string): Reading {
  const there = state.folder.files.find((one) => one.toLowerCase() === file.toLowerCase());
  return there === undefined ? { value, objections: [] } : taken(words.fileExists(there));
}

function taken(text: string): Reading {
  return { value: null, objections: [{ severity: "error", text, isTaken: true }] };
}
