import type { Portal } from "../portal/model/portal.ts";
import { labelOf, type ValidityStatus, validityLabel, validityStatuses } from "../schema/index.ts";
import { type PlannedPage, singlePage } from "./planned-page.ts";

/** The search page: the words of the schema that it shows. */
export interface SearchPage {
  kind: "search";
  facets: { name: string; label: string }[];
  validityLabels: Record<ValidityStatus, string>;
}

export function searchPage({ ownFields }: Pick<Portal, "ownFields">): SearchPage {
  return {
    kind: "search",
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
  yield singlePage("search", () => searchPage(portal));
}
