import { posix } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { slugKey } from "../../identifiers/slug.ts";
import type { Folder } from "../folder/folder.ts";
import { isMarkdown } from "../reading/attachments.ts";
import type { KnownDocument } from "../reading/read-document.ts";
import { misnamedFiles } from "./misnamed.ts";
import { misplacedMarkdown } from "./misplaced.ts";
import { folderNotOfItsDocument, twinNames } from "./twins.ts";

/** What is wrong with names and places of files. */
export interface NameFindings {
  diagnostics: Diagnostic[];
  /** Files that a finding says are not read, or all that lies in their folder. */
  unread: ReadonlySet<string>;
}

/** Looks at the names of all files of a content folder, and into those that may be documents under another name. */
export function nameFindings(folder: Folder, known: readonly KnownDocument[]): NameFindings {
  let addresses: Set<string> | null = null;
  const isRead = (address: string) => {
    addresses ??= new Set(
      known.flatMap(({ meta }) => (meta.indexNumber ? slugKey(meta.indexNumber) : [])),
    );
    return addresses.has(address);
  };
  const ofUnread = [
    ...misplacedMarkdown(folder, isRead),
    ...misnamedFiles(folder, isRead),
    ...folderNotOfItsDocument(folder.files),
  ];
  const told = new Set(ofUnread.map(({ file }) => file));
  return {
    diagnostics: [...ofUnread, ...twinNames(folder.files, told)],
    unread: new Set(ofUnread.length > 0 ? filesIn(folder.files, ofUnread) : []),
  };
}

/** The files that are named, those in folders that are named, and those beside Markdown that is named. */
function filesIn(files: readonly string[], found: readonly Diagnostic[]): string[] {
  const named = new Set(
    found.flatMap(({ file }) => (isMarkdown(file) ? [file, file.slice(0, -".md".length)] : [file])),
  );
  return files.filter((file) => {
    for (let path = file; path !== "."; path = posix.dirname(path)) {
      if (named.has(path)) return true;
    }
    return false;
  });
}
