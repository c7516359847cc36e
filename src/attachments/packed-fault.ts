/** What is wrong with a packed file, by the names of what it holds. */
export interface PackedFault {
  code: "macros" | "program" | "wrong-type";
  found: string;
}

/** Something that every packed file of an extension holds; DOCX and XLSX are read, and refused where it is not there. */
const mainParts: Record<string, RegExp> = {
  dotx: /^word\//,
  xltx: /^xl\//,
  pptx: /^ppt\//,
  ppsx: /^ppt\//,
  potx: /^ppt\//,
  ofd: /^OFD\.xml$/,
  odt: /^content\.xml$/,
  ods: /^content\.xml$/,
  odp: /^content\.xml$/,
  epub: /^META-INF\/container\.xml$/,
};

/** Parts in which Word, Excel, PowerPoint, WPS and LibreOffice keep macros. */
const macroPart = /(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\/|^(?:Basic|Scripts)\/.*[^/]$/i;
/** Programs for telephones and for Java are ZIP files. */
const programPart = /^(?:AndroidManifest\.xml|META-INF\/MANIFEST\.MF|Payload\/[^/]+\.app\/)/;

/**
 * Whether a packed file holds what its extension says, and nothing that runs; null where it does.
 * @param extension in lower case, without the dot
 * @param names of all parts
 */
export function packedFault(extension: string, names: readonly string[]): PackedFault | null {
  const macro = names.find((name) => macroPart.test(name));
  // What an archive is made of is its readers' to open.
  if (macro !== undefined && extension !== "zip") return { code: "macros", found: macro };
  const program = names.find((name) => programPart.test(name));
  if (program !== undefined) return { code: "program", found: program };
  const main = mainParts[extension];
  if (main === undefined || names.some((name) => main.test(name))) return null;
  return { code: "wrong-type", found: "压缩包" };
}

/** Name of the storage in which an old Office file (OLE) keeps its macros. */
const oleMacros = Buffer.from("_VBA_PROJECT", "utf16le");

/** Whether an old Office file holds macros. */
export function hasOleMacros(bytes: Buffer): boolean {
  return bytes.includes(oleMacros);
}
