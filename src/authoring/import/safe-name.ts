import { windowsDevice } from "../../identifiers/windows-device.ts";

/** A name as Windows and macOS compare it: but for case and normal form. */
export function foldedName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/**
 * A file name that every system takes: without signs that one forbids, without dots and blanks at the ends, and no
 * name of a device. Of the part before the extension at most 60 characters.
 * @param extension with its dot; may be empty
 */
export function safeName(stem: string, extension: string): string {
  const clean = stem
    .normalize("NFC")
    .replace(/[\\/:*?"<>|%#\p{C}]/gu, "_")
    .replace(/^\.+/, "_");
  const short = Array.from(clean).slice(0, 60).join("");
  const name = `${trimmed(short)}${extension}`;
  return windowsDevice(name) === null ? name : `_${name}`;
}

/** Without dots and blanks at the end, and with something before it. */
function trimmed(stem: string): string {
  let end = stem.length;
  while (end > 0 && /[.\s]/u.test(stem.charAt(end - 1))) end -= 1;
  return stem.slice(0, end).trimStart() || "_";
}
