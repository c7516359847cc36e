import type { SharedChrome } from "../../page-kinds/chrome/chrome.ts";
import { rootFrom } from "../../page-kinds/not-found-page.ts";
import type { PortalPage } from "../../page-kinds/page.ts";
import type { PageLocals } from "../../page-kinds/page-locals.ts";
import { textOf } from "../../page-kinds/page-text.ts";
import { resolveReferences } from "../../text/references.ts";
import type { RenderedText } from "../../text/text.ts";

/**
 * What the template of a page is given.
 * @param base path under which the portal is served, ends in `/`
 */
export async function pageLocals(
  { address, props }: Omit<PortalPage, "file">,
  shared: SharedChrome,
  base: string,
  readText: (textKey: string) => Promise<RenderedText>,
): Promise<PageLocals> {
  const chrome = { ...shared, base: rootFrom(address, base) };
  const shown = textOf(props);
  if (!shown) return { address, page: props, chrome, text: null };
  const { html, outline } = await readText(shown.key);
  const resolved = resolveReferences(html, (index) => shown.links[index] ?? "");
  return { address, page: props, chrome, text: { html: resolved, outline } };
}
