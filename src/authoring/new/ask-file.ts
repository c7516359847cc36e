import { dayOf } from "../../identifiers/day.ts";
import type { Desk } from "./desk.ts";
import type { Inquiry } from "./inquiry.ts";
import { annualReportFile, documentFile, type NewFile } from "./new-file.ts";
import { documentNumberQuestion, indexNumberQuestion, yearQuestion } from "./number-questions.ts";
import { dayQuestion, kindQuestion, publisherQuestion, titleQuestion } from "./questions.ts";
import { reportPlace } from "./report-place.ts";
import { annualReport, genreOfTitle, normative } from "./templates.ts";

/**
 * Asks for what cannot be derived and gives the new file; null where an answer is wanting.
 * @param genre what the option says, so that the title of an annual report can be proposed
 * @param today `YYYY-MM-DD` in the portal's time zone
 * @throws {Abandoned} when the webmaster gives up
 */
export async function askFile(
  inquiry: Inquiry,
  desk: Desk,
  genre: string | undefined,
  today: string,
): Promise<NewFile | null> {
  if (genre === annualReport) {
    await inquiry.answerTo(kindQuestion(desk, null));
    return askAnnualReport(inquiry, desk, null, today);
  }
  const title = await inquiry.answerTo(titleQuestion(desk, null));
  const kind = await inquiry.answerTo(kindQuestion(desk, title));
  return kind === annualReport
    ? askAnnualReport(inquiry, desk, title, today)
    : askDocument(inquiry, desk, title, kind, today);
}

async function askDocument(
  inquiry: Inquiry,
  desk: Desk,
  title: string | null,
  kind: string | null,
  today: string,
): Promise<NewFile | null> {
  const publisher = await inquiry.answerTo(publisherQuestion(desk, null));
  const documentNumber = await inquiry.answerTo(documentNumberQuestion(desk));
  const publishedOn = await inquiry.answerTo(dayQuestion(desk, today));
  const indexNumber = await inquiry.answerTo(
    indexNumberQuestion(desk, publisher ?? "", publishedOn ?? today),
  );
  if (!title || !publisher || !publishedOn || !indexNumber) return null;
  const genre = kind === normative ? genreOfTitle(title) : kind;
  const fields = { title, indexNumber, documentNumber, publisher, genre, publishedOn };
  return documentFile(kind, fields);
}

async function askAnnualReport(
  inquiry: Inquiry,
  desk: Desk,
  given: string | null,
  today: string,
): Promise<NewFile | null> {
  const organ = await inquiry.answerTo(publisherQuestion(desk, desk.state.settings.organ));
  const [written] = /(?:19|20)\d\d(?=年)/.exec(given ?? "") ?? [];
  const lastYear = String(Number(today.slice(0, 4)) - 1);
  const year = await inquiry.answerTo(yearQuestion(desk, organ ?? "", written ?? lastYear));
  const proposal = `${organ ?? ""}${year ?? ""}年政府信息公开工作年度报告`;
  const title = given ?? (await inquiry.answerTo(titleQuestion(desk, proposal)));
  const day = await inquiry.answerTo(dayQuestion(desk, today));
  if (!organ || !year || !title || !day) return null;
  const place = reportPlace(organ, year, desk);
  return annualReportFile(place, { year, organ, title, updatedOn: dayOf(day) });
}
