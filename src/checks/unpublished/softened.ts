import type { Folder } from "../../content/folder/folder.ts";
import type { Content } from "../../content/read-content.ts";
import { filesBeside } from "../../content/reading/attachments.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/**
 * What others suffer from too: a number that is taken, a file that cannot be read, an address that was public before
 * the document became a draft.
 */
const concernsOthers = /^(?:identity|content|file|yaml|front-matter|addresses)\//;
/** What is not published of a withdrawn document: its text, its links, its files. */
const ofText = /^(?:text|link|attachment|privacy|secrecy)\//;

/**
 * Errors about what is not published stop nobody else from publishing: those of a draft are warnings, but for those
 * that concern other documents, and those of the text and the files of a withdrawn document.
 */
export function softened(
  diagnostics: Diagnostic[],
  { known, documents }: Content,
  { files }: Pick<Folder, "files">,
): Diagnostic[] {
  const drafts = known.filter(({ meta }) => meta.draft).map(({ source }) => source.file);
  const withdrawn = documents.filter(({ meta }) => meta.withdrawal);
  if (drafts.length === 0 && withdrawn.length === 0) return diagnostics;
  const beside = filesBeside(files);
  const ofDrafts = new Set(drafts.flatMap((file) => [file, ...(beside.get(file) ?? [])]));
  const bodies = new Map(withdrawn.map(({ source, bodyLine }) => [source.file, bodyLine]));
  const filesOfWithdrawn = new Set(
    withdrawn.flatMap(({ source }) => beside.get(source.file) ?? []),
  );
  const isUnpublished = ({ code, file, line }: Diagnostic) => {
    if (ofDrafts.has(file)) return !concernsOthers.test(code);
    if (filesOfWithdrawn.has(file)) return ofText.test(code);
    const bodyLine = bodies.get(file);
    const isBody = bodyLine !== undefined && line !== undefined && line >= bodyLine;
    return (
      (isBody && ofText.test(code)) || (bodyLine !== undefined && code.startsWith("attachment/"))
    );
  };
  return diagnostics.map((one) =>
    one.severity === "error" && isUnpublished(one) ? { ...one, severity: "warning" } : one,
  );
}
