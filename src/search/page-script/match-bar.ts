import { elementAt } from "../../client/anchor.ts";
import { firstCharacters, parseQuery } from "../engine/query.ts";
import { element } from "./element.ts";
import { markText } from "./mark-text.ts";

/** Characters of the query in the bar. */
const longestQuote = 40;

/**
 * Marks in an opened document what was searched for and puts a bar below the text that steps through the marks.
 * Nothing happens where nothing stands.
 * @param query as typed in the search
 */
export function showMatches(query: string): void {
  const phrases = parseQuery(query).phrases.map((phrase) => phrase.units);
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
  let current = firstAtAnchor(marks) - 1;
  const step = (by: number) => {
    marks[current]?.removeAttribute("aria-current");
    current = (current + by + marks.length) % marks.length;
    const mark = marks[current];
    mark?.setAttribute("aria-current", "true");
    mark?.scrollIntoView({ block: "center" });
    status.textContent = `第 ${current + 1} 处，共 ${marks.length} 处`;
  };
  const button = (words: string, act: () => void) => {
    const made = element("button", { type: "button", textContent: words });
    made.addEventListener("click", act);
    return made;
  };
  const bar = element(
    "div",
    { className: "match-bar", role: "group", ariaLabel: "查找结果" },
    status,
    button("上一处", () => step(current < 0 ? 0 : -1)),
    button("下一处", () => step(1)),
    button("清除标记", () => {
      for (const mark of document.querySelectorAll("mark")) mark.replaceWith(...mark.childNodes);
      bar.remove();
    }),
  );
  return bar;
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
