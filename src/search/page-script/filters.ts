import { type FacetName, facetNames } from "../engine/document-values.ts";
import type { FacetCounts } from "../engine/filters.ts";
import { element, part } from "./element.ts";
import type { SearchState } from "./state.ts";

/** Values shown of a facet before the reader asks for all. */
const shortList = 8;

/** Facets whose whole list is open. */
const opened = new Set<FacetName>();

/** Shows the choices of each facet with their counts; the reader's focus stays where it is. */
export function showFilters(
  state: SearchState,
  choices: FacetCounts,
  validityLabels: ReadonlyMap<string, string>,
): void {
  const focused = focusedChoice();
  for (const facet of facetNames) {
    const values = orderedValues(facet, choices[facet], state.chosen[facet]);
    const group = part(`facet-${facet}`);
    group.hidden = values.length === 0;
    const shown = opened.has(facet)
      ? values
      : values.slice(0, Math.max(shortList, state.chosen[facet].length));
    const items = shown.map(([value, count]) =>
      choiceItem(facet, value, count, state.chosen[facet].includes(value), validityLabels),
    );
    part(`choices-${facet}`).replaceChildren(...items);
    const more = part<HTMLButtonElement>(`more-${facet}`);
    more.hidden = shown.length === values.length;
    more.textContent = `显示全部 ${values.length} 项`;
    more.onclick = () => {
      opened.add(facet);
      showFilters(state, choices, validityLabels);
      part(`choices-${facet}`).querySelectorAll("input")[shown.length]?.focus();
    };
  }
  if (focused) {
    document
      .querySelector<HTMLInputElement>(
        `input[name="${focused.name}"][value="${CSS.escape(focused.value)}"]`,
      )
      ?.focus();
  }
}

/** The values chosen in the form. */
export function chosenValues(form: HTMLFormElement): SearchState["chosen"] {
  const data = new FormData(form);
  const values = (facet: FacetName) => data.getAll(facet).map(String);
  return {
    publisher: values("publisher"),
    topic: values("topic"),
    genre: values("genre"),
    validity: values("validity"),
    year: values("year"),
  };
}

/** Chosen ones first, then the most frequent; years the newest first; a theme before its sub-themes. */
function orderedValues(
  facet: FacetName,
  counts: Record<string, number>,
  chosen: string[],
): [value: string, count: number][] {
  const values = Object.entries(counts);
  for (const value of chosen) if (!(value in counts)) values.push([value, 0]);
  const rank = ([value]: [string, number]) => (chosen.includes(value) ? 0 : 1);
  return values.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (facet === "year" ? b[0].localeCompare(a[0]) : b[1] - a[1]) ||
      a[0].localeCompare(b[0], "zh"),
  );
}

function choiceItem(
  facet: FacetName,
  value: string,
  count: number,
  checked: boolean,
  validityLabels: ReadonlyMap<string, string>,
): HTMLLIElement {
  const label =
    facet === "validity" ? (validityLabels.get(value) ?? value) : value.replace("/", " › ");
  return element(
    "li",
    {},
    element(
      "label",
      {},
      element("input", { type: "checkbox", name: facet, value, checked }),
      element("span", { textContent: label }),
      element("span", { className: "choice-count", textContent: String(count) }),
    ),
  );
}

function focusedChoice(): { name: string; value: string } | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLInputElement) || focused.type !== "checkbox") return null;
  return { name: focused.name, value: focused.value };
}
