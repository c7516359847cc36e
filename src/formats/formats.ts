import { modulesIn } from "../program/modules-in.ts";
import type { Format, PackedSource, SignedSource, TextSource } from "./blocks/format.ts";

/** Every kind of file that is read. A file makes one by standing in `kinds`; what it reads with is loaded when it reads. */
export const formats: readonly Format[] = await Promise.all(
  modulesIn(new URL("kinds/", import.meta.url)).map(async (file) => {
    const [format] = Object.values(await import(file.href)) as (Format | undefined)[];
    if (format?.kind === undefined) throw new Error(`${file.pathname} exports no kind of file.`);
    return format;
  }),
);

/** The kind that documents can be made of and that a file name promises; null where it promises none. */
export function formatOfName(name: string): Format | null {
  const format = formatOf(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "");
  return format?.source ? format : null;
}

/** The kind whose text checks look through and whose files have an extension, in lower case; null where none is. */
export function formatWithPieces(extension: string): Format | null {
  const format = formatOf(extension);
  return format?.pieces ? format : null;
}

/** A kind with its way to make documents of it. */
export type Importable<Source> = Format & { source: Source };

/** The kind of a ZIP with these parts. */
export function formatOfParts(names: readonly string[]): Importable<PackedSource> | null {
  const isOne = (format: Format): format is Importable<PackedSource> =>
    format.source !== undefined && "part" in format.source && names.includes(format.source.part);
  return formats.find(isOne) ?? null;
}

/** The kind of a binary file. @param start its first bytes as Latin 1 */
export function formatOfStart(start: string): Importable<SignedSource> | null {
  const isOne = (format: Format): format is Importable<SignedSource> =>
    format.source !== undefined && "start" in format.source && format.source.start.test(start);
  return formats.find(isOne) ?? null;
}

/** The kind of a text. */
export function formatOfText(text: string): Importable<TextSource> {
  const texts = formats.filter(
    (format): format is Importable<TextSource> =>
      format.source !== undefined && "looksSo" in format.source,
  );
  const rest = texts.find(({ source }) => source.looksSo === null) as Importable<TextSource>;
  return texts.find(({ source }) => source.looksSo?.(text)) ?? rest;
}

function formatOf(extension: string): Format | undefined {
  return formats.find(({ extensions }) => extensions.includes(extension));
}
