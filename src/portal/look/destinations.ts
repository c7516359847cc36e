import { decodeAddress } from "../../text/decode-address.ts";
import type { HeldBackPages } from "../held-back/held-back-pages.ts";
import { type LinkTargets, resolveLink } from "../links/link-resolver.ts";
import type { Destination } from "../model/portal.ts";

/** Where `portal.yaml` writes from: the top of the content folder, and the home page. */
const here = { file: "portal.yaml", address: "" };

/** What an address of an entry leads to: a place, a page that is not published yet, or nothing. */
export type Found =
  | { to: Destination }
  | { waiting: { target: string; day?: string } }
  | { missing: string };

/**
 * Resolves an address of a navigation entry as links of texts are: a page by its address or its Markdown, a document by
 * its number, a download, another site. What only an attachment of a document would publish is not there.
 */
export function findDestination(
  written: string,
  targets: LinkTargets,
  waiting: HeldBackPages,
): Found {
  // `https:/…`, `http:www…`, `https:\…`: browsers would read a host in it, and nobody else.
  if (/^https?:(?!\/\/)/i.test(written)) return { missing: written };
  const found = resolveLink(here, written, { ...targets, hasFile: () => false });
  if ("missing" in found) return { missing: found.missing };
  if ("page" in found) {
    const late = waiting.at(found.page);
    if (late) return { waiting: late };
    return { to: { address: found.page, suffix: found.suffix } };
  }
  if (/^(?:https?:)?\/\//i.test(found.link)) {
    const url = found.link.replace(/^\/\//, "https://");
    return URL.canParse(url) ? { to: { url } } : { missing: written };
  }
  const [, path = "", suffix = ""] = /^([^?#]*)(.*)$/s.exec(found.link) ?? [];
  return { to: { address: decodeAddress(path), suffix } };
}
