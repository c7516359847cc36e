import { type DocumentList, documentLists } from "../portal/lists/lists.ts";
import type { Portal } from "../portal/model/portal.ts";
import { labelOf, type ValidityStatus, validityLabel, validityStatuses } from "../schema/index.ts";
import { type ListCount, listCount } from "./lists/list-count.ts";
import { largest, topLists } from "./lists/top-lists.ts";
import { type PageText, pageText } from "./page-text.ts";
import { type PlannedPage, singlePage } from "./planned-page.ts";

/** Organs that readers without scripts are led to by name; the others stand behind a link. */
const mostOrgans = 60;

/** The search page: the words of the schema that it shows, and where else readers may go. */
export interface SearchPage {
  kind: "search";
  /** The guide, which says how to apply for what is not found; null where there is none. */
  text: PageText | null;
  /** What readers without scripts go by. */
  lists: Record<"year" | "topic" | "publisher", ListCount[]>;
  facets: { name: string; label: string }[];
  validityLabels: Record<ValidityStatus, string>;
}

/** @param lists all lists of the portal */
export function searchPage(
  { ownFields, guide }: Pick<Portal, "ownFields" | "guide">,
  lists: readonly DocumentList[],
): SearchPage {
  const { year, topic, publisher } = topLists(lists);
  return {
    kind: "search",
    text: guide && pageText(guide.textKey, guide.links),
    lists: {
      year: year.map(listCount),
      topic: topic.map(listCount),
      publisher: largest(publisher, mostOrgans).map(listCount),
    },
    facets: [
      { name: "validity", label: labelOf("validity") },
      { name: "year", label: "年份" },
      { name: "publisher", label: labelOf("publisher") },
      { name: "topic", label: labelOf("topic") },
      { name: "genre", label: labelOf("genre") },
      ...ownFields
        .filter(({ facet }) => facet)
        .map(({ name, label }) => ({ name: `own.${name}`, label })),
    ],
    validityLabels: Object.fromEntries(
      validityStatuses.map((status) => [status, validityLabel(status)]),
    ) as Record<ValidityStatus, string>,
  };
}

export function* searchPages(portal: Portal): Generator<PlannedPage<SearchPage>> {
  yield singlePage("search", () => searchPage(portal, documentLists(portal)));
}
