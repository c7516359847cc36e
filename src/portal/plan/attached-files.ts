import type { Attachment, SitePage } from "../model/portal.ts";
import { type PlannedFile, plannedFile } from "./planned-file.ts";

/** A file of the content that is published beside a page, byte for byte. */
export interface AttachedFile extends PlannedFile {
  kind: "attachment";
  attachment: Attachment;
}

/**
 * The attachments and pictures of a page; one that is both is one file.
 * @param address of the page, or of another folder that has them
 */
export function attachedFiles(
  { attachments, pictures, source }: Pick<SitePage, "attachments" | "pictures" | "source">,
  address: string,
): AttachedFile[] {
  const all = new Map([...attachments, ...pictures].map((one) => [one.href, one]));
  return Array.from(all.values(), (attachment) => ({
    ...plannedFile("attachment", address + attachment.href, source.file),
    attachment,
  }));
}
