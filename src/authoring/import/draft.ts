import type { Note } from "../../formats/blocks/note.ts";
import { type FrontMatter, labelOf } from "../../schema/index.ts";
import type { NumberGiver } from "./assign-numbers.ts";
import { choosePublisher } from "./choices/choose-publisher.ts";
import { chooseTitle } from "./choices/choose-title.ts";
import type { ChosenValue } from "./choices/chosen-value.ts";
import type { Organs } from "./choices/organs.ts";
import { importedFields, inSchemaOrder, missingFields, othersFor } from "./front-matter.ts";
import type { Offer } from "./metadata/candidates/found-page.ts";
import type { PresentDocument } from "./present-documents.ts";
import type { ReadPage } from "./read-page.ts";
import type { ReviewItem } from "./review.ts";

/** A document before it is written. */
export interface Draft {
  source: string;
  page: ReadPage;
  frontMatter: Partial<FrontMatter>;
  review: ReviewItem[];
  notes: Note[];
  /** Whether its index number was given by an import. */
  isAssigned: boolean;
  /** The document that it replaces, where that stands elsewhere than it would: its path below the content folder. */
  replaces: string | null;
}

/** What is given for pages that do not say it themselves. */
export interface Given {
  /** Name of the publisher. */
  publisher: string | null;
  /** Day on which a page without any day is published. */
  publishedOn: string | null;
}

export const nothingGiven: Given = { publisher: null, publishedOn: null };

/** A document of what was found in a page, of what was chosen where that is unsure, and of what was given. */
export function draftOf(source: string, page: ReadPage, given: Given, organs: Organs): Draft {
  const { values, offers, unread } = page.found;
  const foundFor = (name: string) => values.find(({ field }) => field === name);
  const offeredFor = (name: string) => offers.filter(({ field }) => field === name);
  const title = chooseTitle(foundFor("title"), offeredFor("title"), source);
  const publisher = choosePublisher(
    foundFor("publisher"),
    offeredFor("publisher"),
    given.publisher,
    organs,
  );
  const rest = values.filter(({ field }) => field !== "title" && field !== "publisher");
  const chosen: ChosenValue[] = [
    ...(title ? [title] : []),
    ...(publisher ? [publisher] : []),
    ...rest,
  ];
  const notes = [...page.notes];
  if (publisher?.how === "given" && publisher.confidence === "sure")
    notes.push({ code: "publisher-given", values: { found: publisher.found } });
  const isUndated = missingFields(importedFields(chosen).frontMatter).includes("publishedOn");
  if (given.publishedOn !== null && isUndated)
    chosen.push(givenDay(given.publishedOn, offeredFor("publishedOn")));
  const fields = importedFields(chosen, unread, offers);
  return { source, page, ...fields, notes, isAssigned: false, replaces: null };
}

function givenDay(day: string, candidates: Offer[]): ChosenValue {
  const how = "given";
  const place = { line: null, confidence: "unsure" } as const;
  return { field: "publishedOn", value: day, found: day, how, ...place, candidates };
}

/** The document with the next index number by the portal's rule, where there is one. */
export function withNumber(draft: Draft, numbers: NumberGiver): Draft {
  const indexNumber = numbers.give(draft.frontMatter);
  if (indexNumber === null) {
    const code = numbers.lacksCode(draft.frontMatter) ? "no-unit-code" : "no-number-left";
    return { ...draft, notes: [...draft.notes, { code, values: {} }] };
  }
  const note: Note = { code: "assigned", values: { found: indexNumber } };
  return { ...numbered(draft, indexNumber), notes: [...draft.notes, note] };
}

/** The document in place of one that was imported from the same page before, with the number that this was given. */
export function inPlaceOf(draft: Draft, { file, indexNumber }: PresentDocument): Draft {
  const again = { ...draft, replaces: file };
  return indexNumber === null ? again : numbered(again, indexNumber);
}

/** A number that the text may have had has to be looked at. */
function numbered(draft: Draft, indexNumber: string): Draft {
  const candidates = othersFor("indexNumber", draft.page.found.offers);
  const item: ReviewItem = {
    ...{ field: "indexNumber", value: indexNumber, found: indexNumber, how: "assigned" },
    ...{ confidence: "unsure", line: null, element: null, candidates },
  };
  const others = draft.review.filter(({ field }) => field !== "indexNumber");
  return {
    ...draft,
    frontMatter: inSchemaOrder({ ...draft.frontMatter, indexNumber }),
    review: candidates.length > 0 ? [...others, item] : others,
    isAssigned: true,
  };
}

/** Held back as a draft where it lacks what its page needs, its text included, so that it hinders no other document. */
export function heldBackIfIncomplete(draft: Draft): Draft {
  const fields = missingFields(draft.frontMatter);
  const isEmpty = draft.page.markdown.trim() === "";
  if (fields.length === 0 && !isEmpty) return draft;
  const names = fields.map((field) => (field === "publishedOn" ? "日期" : labelOf(field)));
  const namesEn = fields.map((field) => (field === "publishedOn" ? "a day" : field));
  const found = [...names, ...(isEmpty ? ["正文"] : [])].join("、");
  const foundEn = [...namesEn, ...(isEmpty ? ["a text"] : [])].join(", ");
  const note: Note = { code: "incomplete", values: { found, foundEn } };
  return {
    ...draft,
    frontMatter: inSchemaOrder({ ...draft.frontMatter, draft: true }),
    notes: [...draft.notes, note],
  };
}
