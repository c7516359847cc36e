import { element } from "./element.ts";
import type { RecentSearches } from "./recent.ts";

/**
 * The recent searches below an empty search box: each is a link and can be taken out, all can be erased, and no more be
 * remembered. Not a part of the list of suggestions, since its buttons are reached by Tab.
 */
export class RecentList {
  readonly #input: HTMLInputElement;
  readonly #recent: RecentSearches;
  readonly #panel = element("div", {
    className: "recent-searches",
    role: "group",
    ariaLabel: "最近的搜索",
    hidden: true,
  });

  constructor(input: HTMLInputElement, recent: RecentSearches) {
    this.#input = input;
    this.#recent = recent;
    const form = input.form;
    input.after(this.#panel);
    for (const event of ["focus", "input"]) input.addEventListener(event, () => this.#show());
    form?.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) this.#close();
    });
    form?.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || this.#panel.hidden) return;
      this.#input.focus();
      this.#close();
    });
    // A button that is pressed must not let the box lose the focus first.
    this.#panel.addEventListener("pointerdown", (event) => {
      if (!(event.target as Element).closest("a")) event.preventDefault();
    });
    if (document.activeElement === input) this.#show();
  }

  #close(): void {
    this.#panel.hidden = true;
  }

  #show(): void {
    const { searches } = this.#recent.read();
    this.#panel.hidden = searches.length === 0 || this.#input.value !== "";
    if (this.#panel.hidden) return;
    this.#panel.replaceChildren(
      element("p", { textContent: "最近的搜索（只存在这台设备上）" }),
      element("ul", {}, ...searches.map((search) => this.#item(search))),
      element(
        "p",
        { className: "recent-ways" },
        this.#button("全部清除", () => this.#recent.clear()),
        this.#button("不再记住", () => this.#recent.remember(false)),
      ),
    );
  }

  #item(search: string): HTMLLIElement {
    const { action } = this.#input.form as HTMLFormElement;
    const url = new URL(action);
    url.search = `?${new URLSearchParams({ q: search })}`;
    const remove = this.#button("删除", () => this.#recent.remove(search));
    remove.ariaLabel = `删除“${search}”`;
    return element("li", {}, element("a", { href: url.href, textContent: search }), remove);
  }

  #button(words: string, act: () => void): HTMLButtonElement {
    const button = element("button", {
      className: "recent-button",
      type: "button",
      textContent: words,
    });
    button.addEventListener("click", () => {
      act();
      this.#input.focus();
      this.#show();
    });
    return button;
  }
}
