import { element, part } from "./element.ts";
import { joinNumber, numberParts } from "./number-parts.ts";

/**
 * The boxes for a number in its parts.
 * @param ask told the number as documents have it
 */
export class NumberSearch {
  readonly #details = part<HTMLDetailsElement>("number-search");
  readonly #form = part<HTMLFormElement>("number-form");

  constructor(ask: (number: string) => void) {
    this.#details.hidden = false;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      const data = new FormData(this.#form);
      const value = (name: string) => String(data.get(name) ?? "");
      const number = joinNumber({
        code: value("code"),
        year: value("year"),
        serial: value("serial"),
      });
      if (number !== "") ask(number);
    });
    part("open-numbers").addEventListener("click", (event) => {
      event.preventDefault();
      this.#details.open = true;
      this.#box("code").focus();
    });
  }

  /** Shows a number that was typed whole in its parts; another text leaves them as they are. */
  show(text: string): void {
    const parts = numberParts(text);
    if (!parts) return;
    for (const name of ["code", "year", "serial"] as const) this.#box(name).value = parts[name];
  }

  #box(name: string): HTMLInputElement {
    const box = this.#form.elements.namedItem(name);
    return box instanceof HTMLInputElement ? box : element("input");
  }
}
