import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { slugKey } from "../../identifiers/slug.ts";

const headBytes = 4096;
const field = /^[ \t]*(title|标题|名称|indexNumber|索 ?引 ?号)[ \t]*[:：](.*)$/gim;

/** What the first lines of a file tell. */
export interface FileHead {
  /** It begins as a document does, with front-matter. */
  isDocument: boolean;
  /** The address its index number stands for, in lower case; null where it names none. */
  address: string | null;
}

/** Looks at the beginning of a file, whatever its encoding: Notepad may have saved it as UTF-16. */
export function readHead(root: string, file: string): FileHead {
  const text = beginning(join(root, file));
  const head = /^\s*---[ \t]*[\r\n]+([\s\S]*?)(?:[\r\n]---[ \t]*(?:[\r\n]|$)|$)/.exec(text)?.[1];
  const fields = new Map(
    [...(head ?? "").matchAll(field)].map(([, name = "", value = ""]) => [
      /^(?:title|标题|名称)$/i.test(name) ? "title" : "indexNumber",
      value.trim().replace(/^["']|["']$/g, ""),
    ]),
  );
  const number = fields.get("indexNumber");
  return {
    isDocument: fields.size > 0,
    address: number ? slugKey(number) : null,
  };
}

/** Empty where it cannot be read. */
function beginning(path: string): string {
  let handle: number | null = null;
  try {
    handle = openSync(path, "r");
    const bytes = Buffer.alloc(headBytes);
    const length = readSync(handle, bytes, 0, headBytes, 0);
    return decode(bytes.subarray(0, length)).replace(/^\uFEFF/, "");
  } catch {
    return "";
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString("utf16le");
  }
  return bytes.toString("utf8").replaceAll("\0", "");
}
