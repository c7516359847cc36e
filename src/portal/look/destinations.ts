import { isMarkdown } from "../../content/reading/attachments.ts";
import { decodeAddress } from "../../text/decode-address.ts";
import type { HeldBackPages } from "../held-back/held-back-pages.ts";
import { type LinkTargets, type ResolvedLink, resolveLink } from "../links/link-resolver.ts";
import type { Destination } from "../model/portal.ts";

/** Where `portal.yaml` writes from: the top of the content folder, and the home page. */
const here = { file: "portal.yaml", address: "" };

/** What an address of an entry leads to: a place, a page that is not published yet, or nothing. */
export type Found =
  | { to: Destination }
  | { waiting: { target: string; day?: string } }
  /** To a page with an error of its own, of which is told there. */
  | { faulty: string }
  | { missing: string };

/** Whether a link leads to Markdown that should be a page, and is none for an error of its own. */
function isFaulty(found: ResolvedLink): boolean {
  return "link" in found && found.link === "" && found.file === null;
}

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
  const hasFile = (file: string) => isMarkdown(file) && targets.hasFile(file);
  const resolve = (address: string) => resolveLink(here, address, { ...targets, hasFile });
  const found = resolve(written);
  if (isFaulty(found)) return { faulty: written };
  if ("missing" in found) {
    const [, path = ""] = /^\/?([^?#]*)\/(?:[?#].*)?$/s.exec(written) ?? [];
    const isOfFaulty = path !== "" && isFaulty(resolve(`${path}.md`));
    return isOfFaulty ? { faulty: written } : { missing: found.missing };
  }
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
