import { strToU8, zipSync } from "fflate";

/** Local time, as a ZIP keeps it, so that every machine writes the same bytes. */
const fixedTime = new Date(2020, 0, 1);

/** Packs texts, named by path, into a ZIP whose bytes depend on nothing but them. */
export function zipOfTexts(files: Record<string, string>): Uint8Array {
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)]);
  return zipSync(Object.fromEntries(entries), { mtime: fixedTime, level: 9 });
}

/** Writes text so that it stands in XML, element or attribute. */
export function xml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
