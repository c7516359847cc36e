import { documentUrl } from "../../export/document-record.ts";
import type { Portal, PortalDocument } from "../portal.ts";
import { documentAddress } from "./addresses.ts";
import type { Link } from "./link.ts";

/** A former address of a document: it leads to the present one without a server's help. */
export interface RedirectPage extends Link {
  kind: "redirect";
  /** The permanent address. */
  url: string;
}

export function redirectPage(portal: Portal, { slug, meta }: PortalDocument): RedirectPage {
  return {
    kind: "redirect",
    title: meta.title,
    address: documentAddress(slug),
    url: documentUrl(portal, slug),
  };
}
