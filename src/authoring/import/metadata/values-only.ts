import { parseIndexNumber } from "../../../identifiers/index-number.ts";
import { isOrganName } from "../../../identifiers/organ-name.ts";
import { type FieldName, genres, isKnownTopic } from "../../../schema/index.ts";
import { genreOf } from "../../../schema/vocabulary/genres.ts";
import { topicOf } from "../../../schema/vocabulary/topics.ts";
import type { Candidate } from "./candidates/candidates.ts";
import { isComplete } from "./header/title.ts";
import { isBlank, type PageLine } from "./page/page-lines.ts";
import { canonicalField } from "./values/canonical-field.ts";
import { momentAlone } from "./values/dates.ts";
import { isDocumentNumberAlone } from "./values/numbers.ts";

/** Values whose labels are lost, and the lines they take up. */
export interface BareValues {
  candidates: Candidate[];
  places: number[];
}

interface Known {
  field: FieldName;
  text: string;
  line: number;
}

/**
 * Values that stand without their labels: an index number on its own or among others, with at least two more that are
 * known by their form around it. All are unsure; of two days the earlier is that of signature.
 */
export function valuesOnly(lines: readonly PageLine[], end: number): BareValues {
  const rows = lines.map((line, place) => (place < end ? knownIn(line) : null));
  const first = rows.findIndex((row) => row?.some(({ field }) => field === "indexNumber"));
  if (first < 0) return { candidates: [], places: [] };
  const places = [first];
  for (const step of [-1, 1]) {
    for (let place = first + step; isPart(rows, lines, place); place += step) places.push(place);
  }
  const known = places.sort((a, b) => a - b).flatMap((place) => rows[place] ?? []);
  if (known.length < 3) return { candidates: [], places: [] };
  const written = places.filter((place) => rows[place]);
  return { candidates: withDays(known).flatMap(asCandidate), places: written };
}

function isPart(
  rows: readonly (Known[] | null)[],
  lines: readonly PageLine[],
  place: number,
): boolean {
  const line = lines[place];
  return line !== undefined && place < rows.length && (rows[place] !== null || isBlank(line));
}

/** The values of a line, parted by wide blanks, tabs or pipes; null unless every one is known by its form. */
function knownIn({ block, text, number }: PageLine): Known[] | null {
  if (block.kind === "image" || !text.trim()) return null;
  const known: Known[] = [];
  for (const part of text.split(/\s{2,}|[\t\n|｜]/u).map(withoutBullet)) {
    const field = part && fieldByForm(part);
    if (field === null) return null;
    if (field) known.push({ field, text: part, line: number });
  }
  return known.length > 0 ? known : null;
}

function withoutBullet(part: string): string {
  return part.trim().replace(/^[•·●◆■▪]\s*/u, "");
}

function fieldByForm(text: string): FieldName | null {
  if (parseIndexNumber(text)) return "indexNumber";
  if (isDocumentNumberAlone(text)) return "documentNumber";
  if (momentAlone(text)) return "publishedOn";
  if (isKnownTopic(topicOf(text))) return "topic";
  if (genres.includes(genreOf(text))) return "genre";
  if (isComplete(text) && /关于|關於/u.test(text)) return "title";
  if (text === "主动公开" || text === "依申请公开") return "disclosureMethod";
  return isOrganName(text) ? "publisher" : null;
}

function withDays(known: readonly Known[]): Known[] {
  const days = known.filter(({ field }) => field === "publishedOn");
  const [first, second] = days.toSorted(
    (a, b) => Number(dayOfKnown(a) > dayOfKnown(b)) - Number(dayOfKnown(a) < dayOfKnown(b)),
  );
  if (!first || !second || dayOfKnown(first) === dayOfKnown(second)) return [...known];
  return known.map((value) => (value === first ? { ...value, field: "issuedOn" } : value));
}

function dayOfKnown({ text }: Known): string {
  return momentAlone(text)?.moment.slice(0, 10) ?? "";
}

function asCandidate({ field, text, line }: Known): Candidate[] {
  const read = canonicalField(field, "", text);
  if (!read) return [];
  return [
    { field, value: read.value, found: text, how: "form", confidence: "unsure", rank: 4, line },
  ];
}
