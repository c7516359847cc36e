import type { SearchResult } from "../engine/api.ts";
import { markMatches } from "../engine/mark-matches.ts";
import type { MarkedText } from "../engine/marked-text.ts";
import { element } from "./element.ts";
import { fileUrl } from "./file-url.ts";

/** Parameter that tells an opened document what to mark. */
export const markParameter = "hl";

/** Words of a document that is only similar: an opened one has so many of them marked. */
const mostWords = 5;

/** What a similar document has of what was meant, as a query: it need not hold what was typed. */
export function wordsIn({ excerpt }: Pick<SearchResult, "excerpt">): string {
  const words = excerpt.filter(({ match }) => match).map(({ text }) => text.replace(/\s+/gu, ""));
  return [...new Set(words)].slice(0, mostWords).join(" ");
}

/**
 * A result as it stands in the list: title, facts, excerpt, sections.
 * @param query what is marked in it, and in the document that it leads to
 */
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
    ...places(result, query),
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

/** Where the text matches: the best place, then others, each with the article or heading that leads to it. */
function places({ excerpt, sections }: SearchResult, query: string): (HTMLElement | null)[] {
  const [first] = sections;
  const isLinked = first !== undefined && textOf(first.excerpt) === textOf(excerpt);
  const others = isLinked ? sections.slice(1) : sections;
  return [
    excerpt.length > 0
      ? element(
          "p",
          { className: "result-excerpt" },
          ...(isLinked ? place(first, query) : marks(excerpt)),
        )
      : null,
    others.length > 0
      ? element(
          "ul",
          { className: "result-sections" },
          ...others.map((section) => element("li", {}, ...place(section, query))),
        )
      : null,
  ];
}

function place({ title, url, excerpt }: Section, query: string): (HTMLElement | string)[] {
  const label = marks(markMatches(title, query));
  return [
    element("a", { href: markedUrl(url, query) }, ...label),
    " ",
    ...marks(withoutStart(excerpt, title)),
  ];
}

type Section = SearchResult["sections"][number];

function textOf(pieces: readonly MarkedText[]): string {
  return pieces.map(({ text }) => text).join("");
}

/** An article begins with its number, which is said once. */
function withoutStart(pieces: readonly MarkedText[], start: string): MarkedText[] {
  if (!textOf(pieces).startsWith(start)) return [...pieces];
  let rest = start.length;
  return pieces.flatMap(({ text, match }) => {
    const left = text.slice(rest);
    rest = Math.max(0, rest - text.length);
    return left === "" ? [] : [{ text: left, match }];
  });
}

function markedUrl(url: string, query: string): string {
  const marked = fileUrl(url);
  if (query.trim() !== "") marked.searchParams.set(markParameter, query);
  return marked.href;
}
