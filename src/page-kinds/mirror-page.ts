import { absoluteUrl } from "../portal/addresses/site-url.ts";
import { type ZipKind, zipPage } from "../portal/addresses/zip-addresses.ts";
import type { Attachment, Portal } from "../portal/model/portal.ts";
import { placedPages } from "../portal/plan/placed-pages.ts";
import { type PlannedPage, singlePage } from "./planned-page.ts";

/**
 * 离线副本与核对: what a copy of the portal is, how to have one and to check it. The page is itself among the files that
 * the manifest counts: it tells what is known before, and leads to `MANIFEST.txt` for the rest.
 */
export interface MirrorPage {
  kind: "mirror";
  /** The day the portal is made for. */
  asOf: string;
  documents: number;
  /** Files that documents and pages have beside them. */
  attachments: { count: number; bytes: number };
  /** The portal's own address; empty where it has none. */
  url: string;
  /** What ZIPs there are, and where they stand on the web; null: none. */
  zips: { kinds: readonly ZipKind[]; url: string } | null;
  /** The public key that signatures are checked with; empty: none is known. */
  signingKey: string;
  /** Whom to ask for the key. */
  organ: string;
  phone: string;
}

export function mirrorPage(portal: Portal): MirrorPage {
  const { settings, documents, asOf, zips = [] } = portal;
  const { url, signingKey, organ, contact } = settings;
  return {
    kind: "mirror",
    asOf,
    documents: documents.length,
    attachments: attachmentsOf(portal),
    url,
    zips: zips.length > 0 ? { kinds: zips, url: absoluteUrl(portal, zipPage) } : null,
    signingKey,
    organ,
    phone: contact.phone,
  };
}

/** Each file once, though it be offered and shown, and be there under a former number, too. */
function attachmentsOf(portal: Portal): MirrorPage["attachments"] {
  const files = new Map<string, number>();
  const add = ({ attachments, pictures }: Record<"attachments" | "pictures", Attachment[]>) => {
    for (const { path, bytes } of attachments) files.set(path, bytes);
    for (const { path, bytes } of pictures) files.set(path, bytes);
  };
  for (const document of portal.documents) if (!document.meta.withdrawal) add(document);
  for (const { page } of placedPages(portal)) add(page);
  let bytes = 0;
  for (const each of files.values()) bytes += each;
  return { count: files.size, bytes };
}

export function* mirrorPages(portal: Portal): Generator<PlannedPage<MirrorPage>> {
  yield singlePage("mirror", () => mirrorPage(portal));
}
