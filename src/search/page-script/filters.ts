import type { SearchPublisher } from "../engine/api.ts";
import { type FacetName, facetNames } from "../engine/document-values.ts";
import type { FacetCounts } from "../engine/filters.ts";
import { aboveIn, type Choice, namesOf, nothingAbove, orderedChoices } from "./choices.ts";
import { element, part } from "./element.ts";
import type { SearchState } from "./state.ts";

/** Values shown of a facet before the reader asks for all. */
const shortList = 8;

/** Facets whose whole list is open. */
const opened = new Set<FacetName>();

/**
 * Shows the choices of each facet with their counts; the reader's focus stays where it is.
 * @param organs the organs of the portal: each stands below the one above it
 */
export function showFilters(
  state: SearchState,
  choices: FacetCounts,
  organs: readonly SearchPublisher[],
  validityLabels: ReadonlyMap<string, string>,
): void {
  const focused = focusedChoice();
  for (const facet of facetNames) {
    const above = facet === "publisher" ? aboveIn(organs) : nothingAbove;
    const chosen =
      facet === "publisher" ? namesOf(state.chosen[facet], organs) : state.chosen[facet];
    const values = orderedChoices(facet, choices[facet], chosen, above);
    const group = part(`facet-${facet}`);
    group.hidden = values.length === 0;
    const lastChosen = values.findLastIndex(({ isChosen }) => isChosen);
    const shown = opened.has(facet) ? values : values.slice(0, Math.max(shortList, lastChosen + 1));
    part(`choices-${facet}`).replaceChildren(
      ...nested(shown, (choice) => choiceItem(facet, choice, validityLabels)),
    );
    const more = part<HTMLButtonElement>(`more-${facet}`);
    more.hidden = shown.length === values.length;
    more.textContent = `显示全部 ${values.length} 项`;
    more.onclick = () => {
      opened.add(facet);
      showFilters(state, choices, organs, validityLabels);
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

/** The items of a list, those of lower depth in lists inside the item before them. */
function nested(
  choices: readonly Choice[],
  itemOf: (choice: Choice) => HTMLLIElement,
): HTMLElement[] {
  const top: HTMLElement[] = [];
  const open: { depth: number; item: HTMLElement; list: HTMLElement | null }[] = [];
  for (const choice of choices) {
    const item = itemOf(choice);
    while ((open.at(-1)?.depth ?? -1) >= choice.depth) open.pop();
    const parent = open.at(-1);
    if (!parent) top.push(item);
    else {
      parent.list ??= parent.item.appendChild(element("ul", {}));
      parent.list.append(item);
    }
    open.push({ depth: choice.depth, item, list: null });
  }
  return top;
}

function choiceItem(
  facet: FacetName,
  { value, count, isChosen: checked }: Choice,
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
