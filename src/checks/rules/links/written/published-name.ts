import { markupKinds } from "../../../../attachments/markup/active-markup.ts";
import { endingOf, type NameFault, nameFault } from "../../../../attachments/name-fault.ts";
import { staticNameFault } from "../../../../attachments/static-kinds.ts";
import { isStatic } from "../../../../content/names/static-files.ts";

/** Why a file is not published where it lies, by its name; null: it may be. */
export function publishedNameFault(file: string): NameFault | null {
  return isStatic(file) ? staticNameFault(file) : nameFault(file);
}

/** Whether a file is a page, a drawing, data or a style that is published as it is: it has been looked through whole. */
export function isStaticMarkup(file: string): boolean {
  const ending = endingOf(file);
  return isStatic(file) && (ending === "css" || Object.hasOwn(markupKinds, ending));
}
