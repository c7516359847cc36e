import { posix } from "node:path";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../fields/nearest.ts";
import type { Folder } from "../folder/folder.ts";
import { filesBeside, isMarkdown } from "../reading/attachments.ts";
import { inOrganFolder, organSettings } from "./organ-folder.ts";
import { isReadPlace, isSettings, settingsFiles, stemOf, wantedPlace } from "./places.ts";
import { readHead } from "./read-head.ts";

/** Other names of Markdown, and `.md` that an editor, a download or a keyboard has spoilt. */
const markdownLike =
  /\.(?:markdown|mdown|mkdn?|mdwn|mdtxt|mdtext|mdx|rmd|qmd)$|[.．。]md(?:[\s.~_。．(（-]|$)/i;
/** Markdown, and kinds that most attachments are of; of others the whole name is looked at. */
const ordinary = /\.(?:md|pdf|docx?|xlsx?|pptx?|wps|et|ofd|csv|zip|rar|jpe?g|png|gif|mp4)$/i;
/** Kinds that hold plain text, and names without a kind. */
const textLike = /\.(?:te?xt|bak|old|orig|tmp|yaml|yml)$|^[^.]*$/i;

/**
 * Documents under a name that is not read, `通知.md.txt` or `通知.markdown`: told by their front-matter. Settings
 * under a name that is not read, `publisher.yaml` or `portal.yml`.
 * @param isRead whether a document of this address is read; a copy of it is no loss
 */
export function misnamedFiles(folder: Folder, isRead: (address: string) => boolean): Diagnostic[] {
  const paths = new Set(folder.files);
  const isAttached = (file: string) =>
    [...filesBeside(folder.files).values()].some((beside) => beside.includes(file));
  return folder.files
    .filter((file) => !ordinary.test(file) && !isMarkdown(file) && !isSettings(file))
    .flatMap(
      (file) =>
        misnamedSettings(file, paths) ??
        misnamedDocument(file, folder.root, isAttached, isRead) ??
        [],
    );
}

function misnamedSettings(file: string, paths: ReadonlySet<string>): Diagnostic | null {
  const name = posix.basename(file);
  if (!/\.(?:ya?ml|json)(?:\.txt)?$|^[^.]*\.txt$/i.test(name)) return null;
  const isAtTop = name === file;
  const wanted = settingsLike(name, isAtTop) ?? settingsOfOrganLike(file);
  if (wanted === null || (!isAtTop && isReadPlace(file))) return null;
  const code = paths.has(wanted) ? "file/unread-settings" : "file/misnamed-settings";
  return finding(code, { file }, { found: file, wanted });
}

function settingsLike(name: string, isAtTop: boolean): string | null {
  if (!isAtTop) return settingsFiles.find((known) => known === name.toLowerCase()) ?? null;
  const near = nearest(stemOf(name), settingsFiles.map(stemOf));
  return near && `${near}.yaml`;
}

/** An organ has but one file of settings. */
function settingsOfOrganLike(file: string): string | null {
  const { id, path } = inOrganFolder(file) ?? {};
  if (id === undefined || path === undefined || path.includes("/")) return null;
  return nearest(stemOf(path), ["catalog"]) && organSettings(id);
}

function misnamedDocument(
  file: string,
  root: string,
  isAttached: (file: string) => boolean,
  isRead: (address: string) => boolean,
): Diagnostic | null {
  const name = posix.basename(file);
  const isMarkdownLike = markdownLike.test(name);
  if (!isMarkdownLike && !textLike.test(name)) return null;
  const { isDocument, address } = readHead(root, file);
  if (address !== null && isRead(address)) return null;
  const isGuide = /^guide\.(?:txt|markdown|md\..+)$/i.test(inOrganFolder(file)?.path ?? file);
  if (!isDocument && !isGuide && !(isMarkdownLike && isReadPlace(file) && !isAttached(file)))
    return null;
  const renamed = posix.join(posix.dirname(file), `${stemBefore(name)}.md`);
  const wanted = isReadPlace(renamed) ? renamed : wantedPlace(renamed).path;
  return finding("file/misnamed-document", { file }, { found: name, wanted });
}

/** The name without its kind: `通知` of `通知.md.txt`, `第1.2条` of `第1.2条.txt`. */
function stemBefore(name: string): string {
  return name.replace(/(?:[.．。]md(?:[^a-z].*)?|[.~][^.]*)$/isu, "").trimEnd() || name;
}
