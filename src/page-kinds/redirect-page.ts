import { aliasAddress } from "../portal/addresses/aliases.ts";
import { documentAddress } from "../portal/addresses/document-addresses.ts";
import { documentUrl } from "../portal/addresses/site-url.ts";
import type { Link } from "../portal/document/link.ts";
import type { Portal, PortalDocument } from "../portal/model/portal.ts";
import { type PlannedPage, plannedPage } from "./planned-page.ts";

/** A former address of a document: it leads to the present one without a server's help. */
export interface RedirectPage extends Link {
  kind: "[...folder]/[file]";
  /** The permanent address. */
  url: string;
}

export function redirectPage(portal: Portal, { slug, meta }: PortalDocument): RedirectPage {
  return {
    kind: "[...folder]/[file]",
    title: meta.title,
    address: documentAddress(slug),
    url: documentUrl(portal, slug),
  };
}

export function* redirectPages(portal: Portal): Generator<PlannedPage<RedirectPage>> {
  for (const document of portal.documents) {
    for (const alias of document.meta.aliases) {
      const page = plannedPage<RedirectPage>(
        "[...folder]/[file]",
        aliasAddress(alias),
        () => redirectPage(portal, document),
        document.source.file,
      );
      yield { ...page, isAlias: true };
    }
  }
}
