import { elementAt } from "../../client/anchor.ts";
import { firstCharacters, markedUnits, parseQuery } from "../engine/query.ts";
import { element } from "./element.ts";
import { markText } from "./mark-text.ts";

/** Characters of the query in the bar. */
const longestQuote = 40;

/**
 * Marks in an opened document what was searched for and puts a bar below the text that steps through the marks.
 * So do the keys n and p, until the marks are cleared. Nothing happens where nothing stands.
 * @param query as typed in the search
 */
export function showMatches(query: string): void {
  const phrases = markedUnits(parseQuery(query));
  const roots = [...document.querySelectorAll("h1.title, .text")];
  const marks = roots.flatMap((root) => markText(root, phrases));
  const text = roots.at(-1);
  if (text && marks.length > 0) text.after(matchBar(marks, query));
}

function matchBar(marks: HTMLElement[], query: string): HTMLElement {
  const status = element("span", {
    role: "status",
    textContent: `“${shortened(query)}”：共 ${marks.length} 处`,
  });
  let current: number | null = null;
  const show = (next: number) => {
    if (current !== null) marks[current]?.removeAttribute("aria-current");
    current = (next + marks.length) % marks.length;
    const mark = marks[current] as HTMLElement;
    mark.setAttribute("aria-current", "true");
    openAround(mark);
    mark.scrollIntoView({ block: "center" });
    status.textContent = `第 ${current + 1} 处，共 ${marks.length} 处`;
  };
  const steps = {
    previous: () => show(current === null ? firstAtAnchor(marks) - 1 : current - 1),
    next: () => show(current === null ? firstAtAnchor(marks) : current + 1),
  };
  const noLongerAsked = stepByKeys({ p: steps.previous, n: steps.next });
  const button = (words: string, act: () => void, key?: string) => {
    const made = element("button", { type: "button", textContent: words });
    if (key) made.setAttribute("aria-keyshortcuts", key);
    made.addEventListener("click", act);
    return made;
  };
  const bar = element(
    "div",
    { className: "match-bar", role: "group", ariaLabel: "查找结果" },
    status,
    button("上一处", steps.previous, "P"),
    button("下一处", steps.next, "N"),
    button("清除标记", () => {
      for (const mark of document.querySelectorAll("mark")) mark.replaceWith(...mark.childNodes);
      noLongerAsked();
      bar.remove();
    }),
  );
  return bar;
}

/**
 * Keys that do something as long as nothing is being typed; with Ctrl, Alt or ⌘ they are the browser's.
 * @returns takes the keys back: who is bothered by them clears the marks (WCAG 2.1.4)
 */
function stepByKeys(steps: Readonly<Record<string, () => void>>): () => void {
  const taken = new AbortController();
  const onKey = (event: Event) => {
    // A browser that fills in a form sends a `keydown` without a key.
    if (!(event instanceof KeyboardEvent)) return;
    const step = steps[event.key.toLowerCase()];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.isComposing || event.defaultPrevented || isTypedInto(event.target)) return;
    event.preventDefault();
    step();
  };
  document.addEventListener("keydown", onKey, { signal: taken.signal });
  return () => taken.abort();
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}

/** What is folded cannot be scrolled to. */
function openAround(mark: HTMLElement): void {
  for (let at = mark.closest("details"); at; at = at.parentElement?.closest("details") ?? null) {
    at.open = true;
  }
}

/** The bar stays in sight while the reader scrolls: it quotes the beginning of what is long. */
function shortened(query: string): string {
  const beginning = firstCharacters(query, longestQuote);
  return beginning === query ? query : `${beginning}…`;
}

/** The first mark at or after the anchor in the address; the first of all without one. */
function firstAtAnchor(marks: HTMLElement[]): number {
  const anchor = elementAt(location.hash);
  const found = marks.findIndex(
    (mark) =>
      anchor && (anchor.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING) === 0,
  );
  return Math.max(0, found);
}
