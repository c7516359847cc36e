import type { SearchPublisher } from "../engine/api.ts";
import { type FacetName, facetNames } from "../engine/document-values.ts";
import type { FacetCounts } from "../engine/filters.ts";
import { aboveIn, type Choice, namesOf, nothingAbove, orderedChoices } from "./choices.ts";
import { element, hasPart, part } from "./element.ts";
import { ownPrefix, ownValues, type SearchState } from "./state.ts";

/** Values shown of a facet before the reader asks for all. */
const shortList = 8;

/** Facets whose whole list is open, by the name of their field in the form. */
const opened = new Set<string>();

/** A facet as the form shows it. */
interface ShownFacet {
  /** Of its field in the form, and in addresses. */
  name: string;
  facet: FacetName | null;
  choices: Choice[];
}

/**
 * Shows the choices of each facet with their counts; the reader's focus stays where it is.
 * @param organs the organs of the portal: each stands below the one above it
 */
export function showFilters(
  state: SearchState,
  counts: FacetCounts,
  organs: readonly SearchPublisher[],
  validityLabels: ReadonlyMap<string, string>,
): void {
  const focused = focusedChoice();
  for (const { name, facet, choices } of shownFacets(state, counts, organs)) {
    const group = part(`facet-${name}`);
    group.hidden = choices.length === 0;
    const lastChosen = choices.findLastIndex(({ isChosen }) => isChosen);
    const isOpen = opened.has(name);
    const shown = isOpen ? choices : choices.slice(0, Math.max(shortList, lastChosen + 1));
    part(`choices-${name}`).replaceChildren(
      ...nested(shown, (choice) => {
        const label = facet === null ? choice.value : labelOf(facet, choice.value, validityLabels);
        return choiceItem(name, label, choice);
      }),
    );
    const more = part<HTMLButtonElement>(`more-${name}`);
    more.hidden = shown.length === choices.length;
    more.textContent = `显示全部 ${choices.length} 项`;
    more.onclick = () => {
      opened.add(name);
      showFilters(state, counts, organs, validityLabels);
      part(`choices-${name}`).querySelectorAll("input")[shown.length]?.focus();
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

function shownFacets(
  { chosen, own }: SearchState,
  counts: FacetCounts,
  organs: readonly SearchPublisher[],
): ShownFacet[] {
  const ours = facetNames.map((facet): ShownFacet => {
    const above = facet === "publisher" ? aboveIn(organs) : nothingAbove;
    const asked = facet === "publisher" ? namesOf(chosen[facet], organs) : chosen[facet];
    const choices = orderedChoices(facet, counts[facet], asked, above);
    return { name: facet, facet, choices };
  });
  const ofProject = Object.entries(counts.own ?? {}).map(([field, values]): ShownFacet => {
    const choices = orderedChoices(null, values, own[field] ?? []);
    return { name: `${ownPrefix}${field}`, facet: null, choices };
  });
  // The page may be older than the index, and have no place for a field that has come since.
  return [...ours, ...ofProject.filter(({ name }) => hasPart(`facet-${name}`))];
}

/** The values chosen in the form. */
export function chosenIn(form: HTMLFormElement): Pick<SearchState, "chosen" | "own"> {
  const data = new FormData(form);
  const values = (name: string) => data.getAll(name).map(String);
  return {
    chosen: {
      publisher: values("publisher"),
      topic: values("topic"),
      genre: values("genre"),
      validity: values("validity"),
      year: values("year"),
    },
    own: ownValues([...data.keys()], values),
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

function labelOf(
  facet: FacetName,
  value: string,
  validityLabels: ReadonlyMap<string, string>,
): string {
  if (facet === "validity") return validityLabels.get(value) ?? value;
  return facet === "topic" ? value.replace("/", " › ") : value;
}

function choiceItem(
  name: string,
  label: string,
  { value, count, isChosen: checked }: Choice,
): HTMLLIElement {
  return element(
    "li",
    {},
    element(
      "label",
      {},
      element("input", { type: "checkbox", name, value, checked }),
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
