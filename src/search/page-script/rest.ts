import { type Answer, perPage } from "./answer.ts";
import { part } from "./element.ts";

/** How near the end of what stands there comes to the window before more is read. */
const margin = "200px";

/** Results that are shown at once: about as many as can be seen, less on a phone. */
export function seenAtOnce(): number {
  return matchMedia("(min-width: 60rem)").matches ? 5 : 4;
}

/** What of a page is still to be shown. */
export interface Missing {
  exact: number;
  similar: number;
}

/**
 * Results of a page that stand behind the first ones, in either answer.
 * @param offset results on the pages before
 */
export function missingOf({ total, results, similar }: Shown, offset: number): Missing {
  const missing = (all: number, shown: number) =>
    Math.max(0, Math.min(perPage, all - offset) - shown);
  return {
    exact: missing(total, results.length),
    similar: similar ? missing(similar.total, similar.results.length) : 0,
  };
}

/** Whether an answer says the same as the first results of it that are shown. */
export function beginsLike(whole: Shown, first: Shown): boolean {
  const isBegun = (answers: readonly (Pick<Answer, "total" | "results"> | null)[]) => {
    const [all, few] = answers;
    if (!all || !few) return all === few;
    return (
      all.total === few.total && few.results.every(({ url }, i) => url === all.results[i]?.url)
    );
  };
  return isBegun([whole, first]) && isBegun([whole.similar, first.similar]);
}

type Shown = Pick<Answer, "total" | "results" | "similar">;

/** More results that are to be had. */
interface Offer {
  /** Puts them there; gives the first of them. */
  show: () => Promise<HTMLElement | null>;
  isAccepted: boolean;
}

/**
 * The button behind the first results of a page, which asks for the others: for their excerpts whole texts are read, so that
 * this waits until somebody scrolls there, presses a key, prints, or chooses the button.
 */
export class Rest {
  readonly #button = part<HTMLButtonElement>("show-rest");
  readonly #observer =
    "IntersectionObserver" in globalThis
      ? new IntersectionObserver((entries) => this.#see(entries), { rootMargin: margin })
      : null;
  #offer: Offer | null = null;

  constructor() {
    const accept = () => this.#accept();
    for (const event of ["click", "focus"]) this.#button.addEventListener(event, accept);
    window.addEventListener("beforeprint", accept);
    document.addEventListener("keydown", (event) => {
      if (!isTyping(event)) accept();
    });
  }

  /** Offers so many more results, if any; what was offered before is void. */
  offer({ exact, similar }: Missing, show: Offer["show"]): void {
    const count = exact + similar;
    this.withdraw();
    if (count === 0) return;
    this.#offer = { show, isAccepted: false };
    this.#button.textContent = `显示其余 ${count} 件`;
    part("rest").hidden = false;
    if (this.#observer) this.#observer.observe(this.#button);
    else this.#accept();
  }

  /** Offers nothing any more. */
  withdraw(): void {
    this.#observer?.disconnect();
    this.#offer = null;
    part("rest").hidden = true;
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.#accept();
  }

  /** Whoever stands on the button, which goes away, stands on the first result in its place. */
  async #accept(): Promise<void> {
    const offer = this.#offer;
    if (!offer || offer.isAccepted) return;
    offer.isAccepted = true;
    this.#observer?.disconnect();
    this.#button.textContent = "正在读取其余的结果…";
    try {
      const first = await offer.show();
      if (offer !== this.#offer) return;
      if (document.activeElement === this.#button) first?.querySelector("a")?.focus();
      this.withdraw();
    } catch (error) {
      console.error(error);
      if (offer !== this.#offer) return;
      offer.isAccepted = false;
      this.#button.textContent = "没有读到其余的结果，重试";
    }
  }
}

/** Keys that write into a box ask for nothing; Tab, which leaves it, and Ctrl+P, which prints, do. */
function isTyping({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement && key !== "Tab" && !ctrlKey && !metaKey;
}
