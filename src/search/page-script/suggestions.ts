import { openSearch, type Search, type Suggestion } from "../engine/api.ts";
import { markMatches } from "../engine/mark-matches.ts";
import { element } from "./element.ts";
import { marks } from "./results.ts";

/** Milliseconds without a key before titles are looked through. */
const pause = 150;

/** Suggests titles and numbers below a search box while the reader types (the combobox pattern of ARIA). */
export class Suggestions {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #status = element("span", { className: "visually-hidden", role: "status" });
  readonly #search: Promise<Search>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #urls: string[] = [];
  #selected = -1;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    this.#search = openSearch({ base: document.documentElement.dataset.base });
    // Without the index there are no suggestions; the box works as before.
    this.#search.catch(() => {});
    this.#list = element("ul", { className: "suggestions", role: "listbox", hidden: true });
    this.#list.id = `${input.id}-suggestions`;
    this.#list.ariaLabel = "可能要找的文件";
    input.form?.append(this.#list, this.#status);
    input.role = "combobox";
    input.ariaAutoComplete = "list";
    input.ariaExpanded = "false";
    input.setAttribute("aria-controls", this.#list.id);
    input.addEventListener("input", () => this.#ask());
    input.addEventListener("keydown", (event) => this.#onKey(event));
    input.addEventListener("blur", () => this.#close());
    input.form?.addEventListener("submit", () => this.#close());
    this.#ask();
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const text = this.#input.value;
      const found = await this.#search.then((search) => search.suggest(text)).catch(() => []);
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

  #option({ title, number }: Suggestion, i: number): HTMLLIElement {
    const option = element(
      "li",
      { role: "option", id: `${this.#list.id}-${i}` },
      ...marks(markMatches(title, this.#input.value)),
      number === null ? null : element("span", { textContent: number }),
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
    if (url) location.assign(url);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#list.hidden = true;
    this.#input.ariaExpanded = "false";
    this.#input.removeAttribute("aria-activedescendant");
    this.#selected = -1;
  }
}
