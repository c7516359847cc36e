import { downloadAddress, inDocumentFolder } from "../addresses/document-addresses.ts";
import { addresses } from "../addresses/portal-addresses.ts";
import { isPublishedPath } from "../addresses/published-path.ts";
import type { Portal } from "../model/portal.ts";
import { downloadFormsOf } from "../plan/document-folders.ts";
import { portalFiles } from "../plan/portal-files.ts";

/** What is known of the content folder's files. */
interface Files {
  names: readonly string[];
  has(file: string): boolean;
}

/**
 * Whether a portal offers a download at an address (below the base): what stands beside a document's page, its
 * attachments, feeds and data files.
 */
export function downloadsOf(portal: Portal, files: Files): (address: string) => boolean {
  let ofPortal: Set<string> | undefined;
  return (address) => {
    const { slug = "", path = "" } = inDocumentFolder(address) ?? {};
    const document = portal.bySlug.get(slug);
    if (!document) {
      ofPortal ??= addressesOfFiles(portal);
      return ofPortal.has(address);
    }
    if (downloadFormsOf(document).some((form) => address === downloadAddress(slug, form))) {
      return true;
    }
    return !document.meta.withdrawal && isPublishedPath(document.source.file, path, files);
  };
}

/** Attachments are what links are being followed to find out. */
function addressesOfFiles(portal: Portal): Set<string> {
  const found = new Set<string>([addresses.manifest]);
  for (const { kind, address } of portalFiles(portal))
    if (kind !== "attachment") found.add(address);
  return found;
}
