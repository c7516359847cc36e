import { dayOf } from "../tables/day-number.ts";
import { slugsOf } from "../tables/slug-column.ts";
import type { RankTable } from "../tables/tables.ts";
import { documentPath } from "./document-path.ts";
import { beginning, excerptsOf, type Wordings } from "./excerpt.ts";
import type { Files } from "./files.ts";
import type { MarkedText } from "./marked-text.ts";
import type { TextStore } from "./text-store.ts";

export interface SearchResult {
  title: string;
  /** Script of title and text, for `lang`: `zh-Hans` or `zh-Hant`. */
  language: string;
  indexNumber: string;
  documentNumber: string | null;
  url: string;
  publisher: string;
  /** The listed day, `YYYY-MM-DD`. */
  publishedOn: string;
  validity: string;
  /** The best place of the text, or its beginning when only title or number match. */
  excerpt: MarkedText[];
  /** Up to three sections that match and can be linked to. */
  sections: { title: string; url: string; excerpt: MarkedText[] }[];
}

const sectionLimit = 3;

/** Makes a result of a document, with excerpts from its text. */
export async function toResult(
  number: number,
  phrases: readonly Wordings[],
  ranks: RankTable,
  texts: TextStore,
  files: Files,
): Promise<SearchResult> {
  const slug = slugsOf(ranks.slugs)[number] ?? "";
  const document = await texts.textOf(slug);
  const url = files.url(documentPath(slug));
  const sections = document.sections ?? [];
  const excerpts = excerptsOf(sections, phrases, sectionLimit);
  return {
    title: document.title,
    language: document.language ?? "zh-Hans",
    indexNumber: document.indexNumber,
    documentNumber: document.documentNumber ?? null,
    url,
    publisher: ranks.publishers[ranks.publisher[number] ?? -1]?.name ?? "",
    publishedOn: dayOf(ranks.dayGaps.slice(0, number + 1).reduce((sum, gap) => sum + gap, 0)),
    validity: ranks.validities[ranks.validity[number] ?? -1] ?? "unlabelled",
    excerpt: excerpts[0]?.pieces ?? beginning(sections),
    sections: excerpts
      .filter(({ section }) => section.id !== null)
      .slice(0, sectionLimit)
      .map(({ section, pieces }) => ({
        title: section.title,
        url: `${url}#${fragmentOf(section.id ?? "")}`,
        excerpt: pieces,
      })),
  };
}

/** An anchor as it stands in an address; half a surrogate pair, which no address can hold, is replaced. */
function fragmentOf(id: string): string {
  return encodeURIComponent(id.replace(/\p{Cs}/gu, "\ufffd"));
}
