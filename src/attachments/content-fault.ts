import { activeContentOf } from "./active-content.ts";
import { type FileKind, kinds, opaqueEndings, textEndings } from "./kinds.ts";
import { programOf } from "./program.ts";

/** What is wrong with a file's first bytes. */
export interface ContentFault {
  /** `program`, `active`: never published; `wrong-type`: not what its extension says. */
  code: "program" | "active" | "wrong-type";
  /** What it is, as a webmaster knows it. */
  found: string;
}

/**
 * Whether a file is what its extension says, by its first bytes; null where it is. Of extensions that are not
 * published nothing but programs and pages is told.
 * @param extension in lower case, without the dot
 * @param head the first `SNIFFED_BYTES`, or all there is
 * @param published kinds that may be published in this place
 */
export function contentFault(
  extension: string,
  head: Uint8Array,
  published: readonly FileKind[] = kinds,
): ContentFault | null {
  const program = programOf(head);
  if (program !== null) return { code: "program", found: program };
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("latin1");
  const own = published.filter(({ extensions }) => extensions.includes(extension));
  const fitting = own.find(({ start }) => start.test(text));
  const found = activeContentOf(head, fitting?.isArchive ?? false);
  if (found !== null) return { code: "active", found };
  if (fitting) return null;
  const other = kindOf(text);
  if (other) return own.length > 0 || isAny(extension) ? wrongType(other.name) : null;
  if (own.length === 0) return null;
  return wrongType(head.length === 0 ? "空文件" : "不认识的内容");
}

/** The kind of file that begins so beyond doubt. */
function kindOf(text: string): FileKind | undefined {
  return kinds.find(({ start, isVague }) => !isVague && start.test(text));
}

function isAny(extension: string): boolean {
  return textEndings.has(extension) || opaqueEndings.has(extension);
}

function wrongType(found: string): ContentFault {
  return { code: "wrong-type", found };
}
