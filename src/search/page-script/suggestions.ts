import { openSuggestions, type Suggestion } from "../engine/api.ts";
import { markMatches } from "../engine/mark-matches.ts";
import { element } from "./element.ts";
import { fileUrl } from "./file-url.ts";
import { marks } from "./results.ts";

/** Milliseconds without a key before suggestions are looked up. */
const pause = 150;

/** Suggestions that are shown. */
const mostShown = 8;

/** Suggests titles, numbers, organs and other words below a search box while the reader types (the combobox pattern of ARIA). */
export class Suggestions {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #status = element("span", { className: "visually-hidden", role: "status" });
  readonly #suggester = openSuggestions({ base: document.documentElement.dataset.base });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #urls: string[] = [];
  #selected = -1;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    this.#list = element("ul", { className: "suggestions", role: "listbox", hidden: true });
    this.#list.id = `${input.id}-suggestions`;
    this.#list.ariaLabel = "搜索提示";
    input.after(this.#list, this.#status);
    input.role = "combobox";
    input.ariaAutoComplete = "list";
    input.ariaExpanded = "false";
    input.setAttribute("aria-controls", this.#list.id);
    // Letters of a Chinese word that is still being spelled are no question.
    input.addEventListener("input", (event) => {
      if (!(event as InputEvent).isComposing) this.#ask();
    });
    input.addEventListener("compositionend", () => this.#ask());
    input.addEventListener("keydown", (event) => this.#onKey(event));
    input.addEventListener("blur", () => this.#close());
    input.form?.addEventListener("submit", () => this.#close());
    if (input.value !== "" && !isAnswered(input)) this.#ask();
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const text = this.#input.value;
      // Without the index there are no suggestions; the box works as before.
      const found = await this.#suggester.suggest(text, mostShown).catch(() => []);
      if (text === this.#input.value && document.activeElement === this.#input) this.#show(found);
    }, pause);
  }

  #show(suggestions: Suggestion[]): void {
    this.#urls = suggestions.map(({ url }) => url);
    this.#list.replaceChildren(...suggestions.map((suggestion, i) => this.#option(suggestion, i)));
    this.#list.hidden = suggestions.length === 0;
    this.#input.ariaExpanded = String(suggestions.length > 0);
    this.#status.textContent = suggestions.length > 0 ? `有 ${suggestions.length} 条提示` : "";
    this.#select(-1);
  }

  #option(suggestion: Suggestion, i: number): HTMLLIElement {
    const { title, number } = suggestion;
    const typed = this.#input.value;
    const option = element(
      "li",
      { role: "option", id: `${this.#list.id}-${i}` },
      element("span", { className: "suggestion-kind", textContent: kindLabel(suggestion) }),
      " ",
      ...marks(markMatches(title || (number ?? ""), typed)),
      number === null || title === ""
        ? null
        : element("span", { className: "suggestion-number" }, ...marks(markMatches(number, typed))),
    );
    // Before the box loses the focus and the list closes.
    option.addEventListener("pointerdown", (event) => event.preventDefault());
    option.addEventListener("click", () => this.#open(i));
    return option;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || this.#list.hidden) return;
    if (event.key === "ArrowDown") this.#select(this.#selected + 1);
    else if (event.key === "ArrowUp") this.#select(this.#selected - 1);
    else if (event.key === "Escape") this.#close();
    else if (event.key === "Enter" && this.#selected >= 0) this.#open(this.#selected);
    else return;
    event.preventDefault();
  }

  /** Up and down run through the box (-1) and the options, round and round. */
  #select(index: number): void {
    const count = this.#urls.length + 1;
    this.#selected = ((index + 1 + count) % count) - 1;
    for (const [i, option] of [...this.#list.children].entries()) {
      option.ariaSelected = String(i === this.#selected);
    }
    const selected = this.#list.children[this.#selected];
    if (selected) this.#input.setAttribute("aria-activedescendant", selected.id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  #open(index: number): void {
    const url = this.#urls[index];
    if (url) location.assign(fileUrl(url));
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#list.hidden = true;
    this.#input.ariaExpanded = "false";
    this.#input.removeAttribute("aria-activedescendant");
    this.#selected = -1;
  }
}

/** What a suggestion is, in a word. */
function kindLabel({ kind, number }: Suggestion): string {
  const isDocumentNumber = number !== null && /[〔号號]/.test(number);
  const labels = {
    document: "文件",
    number: isDocumentNumber ? "文号" : "编号",
    organ: "机构",
    synonym: "近义词",
  };
  return labels[kind];
}

/** Whether the page is the answer to what stands in the box: nobody has typed yet. */
function isAnswered({ value }: HTMLInputElement): boolean {
  return new URLSearchParams(location.search).get("q") === value;
}
