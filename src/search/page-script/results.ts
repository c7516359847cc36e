import type { SearchResult } from "../engine/api.ts";
import { markMatches } from "../engine/mark-matches.ts";
import type { MarkedText } from "../engine/marked-text.ts";
import { element } from "./element.ts";

/** Parameter that tells an opened document what to mark. */
export const markParameter = "hl";

/** A result as it stands in the list: title, facts, excerpt, sections. */
export function resultItem(
  result: SearchResult,
  query: string,
  validityLabels: ReadonlyMap<string, string>,
): HTMLLIElement {
  const { title, documentNumber, indexNumber, publisher, publishedOn, validity } = result;
  const link = element(
    "a",
    { href: markedUrl(result.url, query) },
    ...marks(markMatches(title, query)),
  );
  return element(
    "li",
    { lang: result.language },
    element("h3", { className: "result-title" }, link),
    element(
      "p",
      { className: "facts" },
      validity === "unlabelled" ? null : badge(validity, validityLabels),
      element("span", {}, ...marks(markMatches(documentNumber ?? indexNumber, query))),
      element("span", { textContent: publisher }),
      element("time", { dateTime: publishedOn, textContent: publishedOn }),
    ),
    result.excerpt.length > 0
      ? element("p", { className: "result-excerpt" }, ...marks(result.excerpt))
      : null,
    sectionList(result, query),
  );
}

/** Text with its matches in `<mark>`. */
export function marks(pieces: MarkedText[]): (HTMLElement | string)[] {
  return pieces.map(({ text, match }) => (match ? element("mark", { textContent: text }) : text));
}

function badge(validity: string, labels: ReadonlyMap<string, string>): HTMLElement {
  return element("span", {
    className: `badge badge-${validity}`,
    textContent: labels.get(validity) ?? validity,
  });
}

function sectionList({ sections }: SearchResult, query: string): HTMLElement | null {
  if (sections.length === 0) return null;
  return element(
    "ul",
    { className: "result-sections" },
    ...sections.map(({ title, url }) =>
      element(
        "li",
        {},
        element("a", { href: markedUrl(url, query) }, ...marks(markMatches(title, query))),
      ),
    ),
  );
}

function markedUrl(url: string, query: string): string {
  const marked = new URL(url);
  if (query.trim() !== "") marked.searchParams.set(markParameter, query);
  return marked.href;
}
