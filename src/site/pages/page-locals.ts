import type { Chrome } from "../../page-kinds/chrome/chrome.ts";
import type { PageProps, PortalPage } from "../../page-kinds/page.ts";
import { textOf } from "../../page-kinds/page-text.ts";
import { resolveReferences } from "../../text/references.ts";
import type { OutlineEntry, RenderedText } from "../../text/text.ts";

/** All that a template is given, as `Astro.locals`; it reads nothing else. */
export interface PageLocals {
  /** Of the page, below the base path. */
  address: string;
  page: PageProps;
  chrome: Chrome;
  /** The text the page shows, its links resolved. */
  text: { html: string; outline: OutlineEntry[] } | null;
}

/** What the template of a page is given. */
export async function pageLocals(
  { address, props }: Omit<PortalPage, "file">,
  chrome: Chrome,
  readText: (textKey: string) => Promise<RenderedText>,
): Promise<PageLocals> {
  const shown = textOf(props);
  if (!shown) return { address, page: props, chrome, text: null };
  const { html, outline } = await readText(shown.key);
  const resolved = resolveReferences(html, (index) => shown.links[index] ?? "");
  return { address, page: props, chrome, text: { html: resolved, outline } };
}
