/** What was searched for on this device, the last first. */
export interface Recent {
  /** Nothing is remembered, by the reader's wish. */
  isOff: boolean;
  searches: string[];
}

const mostSearches = 8;
const longestSearch = 100;

/** Where things are kept: `localStorage`, or what a test puts in its place. */
export type Place = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Searches of the reader, kept on the device and nowhere else. Where a browser keeps nothing (switched off, a page from a
 * folder in some browsers, a full disk), there are none, and nothing fails.
 */
export class RecentSearches {
  readonly #place: () => Place;
  readonly #key: string;

  /**
   * @param place asked each time, since to name `localStorage` may be refused
   * @param portal where it stands: portals of one host know nothing of each other
   */
  constructor(place: () => Place, portal: string) {
    this.#place = place;
    this.#key = `gongkai searches ${portal}`;
  }

  /** What is kept; anything may stand there. */
  read(): Recent {
    try {
      return readRecent(JSON.parse(this.#place().getItem(this.#key) ?? "null"));
    } catch {
      return { isOff: false, searches: [] };
    }
  }

  add(search: string): void {
    const text = search.trim().replace(/\s+/gu, " ");
    const { isOff, searches } = this.read();
    if (isOff || text === "" || text.length > longestSearch) return;
    this.#write({
      isOff,
      searches: [text, ...searches.filter((one) => one !== text)].slice(0, mostSearches),
    });
  }

  remove(search: string): void {
    const { isOff, searches } = this.read();
    this.#write({ isOff, searches: searches.filter((one) => one !== search) });
  }

  clear(): void {
    this.#write({ ...this.read(), searches: [] });
  }

  /** Whether to remember from now on; what was remembered is erased when not. */
  remember(wanted: boolean): void {
    this.#write({ isOff: !wanted, searches: [] });
  }

  #write(recent: Recent): void {
    const isEmpty = !recent.isOff && recent.searches.length === 0;
    try {
      if (isEmpty) this.#place().removeItem(this.#key);
      else this.#place().setItem(this.#key, JSON.stringify(recent));
    } catch {
      // A browser that keeps nothing: there is nothing to remember, either.
    }
  }
}

/** Those of the portal that a page belongs to. */
export function recentSearches(): RecentSearches {
  const { base = "./" } = document.documentElement.dataset;
  return new RecentSearches(() => localStorage, new URL(base, location.href).pathname);
}

function readRecent(value: unknown): Recent {
  const { isOff, searches } = Object(value) as Partial<Record<keyof Recent, unknown>>;
  const list = Array.isArray(searches) ? searches : [];
  const texts = list.filter(
    (one): one is string => typeof one === "string" && one !== "" && one.length <= longestSearch,
  );
  return { isOff: isOff === true, searches: [...new Set(texts)].slice(0, mostSearches) };
}
