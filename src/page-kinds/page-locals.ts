import type { OutlineEntry } from "../text/text.ts";
import type { Chrome } from "./chrome/chrome.ts";
import type { PageProps } from "./page.ts";

/** All that a template is given, as `Astro.locals`; it reads nothing else. */
export interface PageLocals {
  /** Of the page, below the base path. */
  address: string;
  /** What this page shows. */
  page: PageProps;
  /** What stands on every page. */
  chrome: Chrome;
  /** The text the page shows, its links resolved. */
  text: ShownText | null;
}

/** A text as a page shows it. */
export interface ShownText {
  html: string;
  outline: OutlineEntry[];
}
