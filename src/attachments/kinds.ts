/** A kind of file that an office publishes. */
export interface FileKind {
  /** As a webmaster knows it. */
  name: string;
  /** How its first bytes read as Latin 1. */
  start: RegExp;
  /** Extensions of files that begin so, in lower case. */
  extensions: readonly string[];
  /** Its beginning is so short that a text may begin so: it tells nothing of files with another extension. */
  isVague?: true;
  /** What lies in it follows its beginning at once, as in a ZIP whose first file is not packed. */
  isArchive?: true;
}

const words = (text: string): readonly string[] => text.split(" ");

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: signatures of bytes.
/** Every kind that is published and can be told by its first bytes: the allow-list, with `textEndings` and `opaqueEndings`. */
export const kinds: readonly FileKind[] = [
  // Mail programs put a few lines before it.
  { name: "PDF", start: /^.{0,1019}%PDF-/s, extensions: ["pdf"] },
  {
    name: "ZIP",
    start: /^PK(?:\x03\x04|\x05\x06)/,
    extensions: words(
      "docx dotx xlsx xltx pptx ppsx potx ofd odt ods odp wps wpt et ett dps dpt epub zip kmz",
    ),
    isArchive: true,
  },
  {
    name: "OLE（DOC、XLS、PPT）",
    start: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
    extensions: words("doc dot xls xlt ppt pps pot wps wpt et ett dps dpt"),
  },
  { name: "RTF", start: /^\{\\rtf/, extensions: ["rtf", "doc"] },
  { name: "PNG", start: /^\x89PNG\r\n\x1a\n/, extensions: ["png"] },
  { name: "JPEG", start: /^\xff\xd8\xff/, extensions: ["jpg", "jpeg", "jfif"] },
  { name: "GIF", start: /^GIF8[79]a/, extensions: ["gif"] },
  { name: "WebP", start: /^RIFF.{4}WEBP/s, extensions: ["webp"] },
  { name: "BMP", start: /^BM/, extensions: ["bmp"], isVague: true },
  { name: "TIFF", start: /^(?:II\*\0|MM\0\*)/, extensions: ["tif", "tiff"] },
  { name: "RAR", start: /^Rar!\x1a\x07/, extensions: ["rar"], isArchive: true },
  { name: "7z", start: /^7z\xbc\xaf\x27\x1c/, extensions: ["7z"], isArchive: true },
  { name: "GZIP", start: /^\x1f\x8b\x08/, extensions: ["gz", "tgz"], isArchive: true },
  { name: "BZIP2", start: /^BZh[1-9]1AY&SY/, extensions: ["bz2"], isArchive: true },
  { name: "XZ", start: /^\xfd7zXZ\0/, extensions: ["xz"], isArchive: true },
  { name: "TAR", start: /^.{257}ustar/s, extensions: ["tar"], isArchive: true },
  { name: "WAV", start: /^RIFF.{4}WAVE/s, extensions: ["wav"] },
  { name: "AVI", start: /^RIFF.{4}AVI /s, extensions: ["avi"] },
  { name: "MP4", start: /^.{4}ftyp/s, extensions: words("mp4 m4v m4a mov 3gp") },
  { name: "WebM", start: /^\x1aE\xdf\xa3/, extensions: ["webm", "mkv"] },
  { name: "OGG", start: /^OggS\0/, extensions: words("ogg oga ogv opus") },
  { name: "FLAC", start: /^fLaC\0/, extensions: ["flac"] },
  { name: "ASF", start: /^0&\xb2u\x8ef\xcf\x11/, extensions: ["wma", "wmv"] },
  { name: "MPEG", start: /^\0\0\x01[\xba\xb3]/, extensions: ["mpg", "mpeg"] },
  {
    name: "MP3",
    start: /^(?:ID3[\x02-\x04]|\0*\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/,
    extensions: ["mp3"],
    isVague: true,
  },
  { name: "AAC", start: /^(?:ADIF|\xff[\xf0\xf1\xf8\xf9])/, extensions: ["aac"], isVague: true },
  { name: "FLV", start: /^FLV\x01/, extensions: ["flv"] },
  { name: "AMR", start: /^#!AMR/, extensions: ["amr"] },
  { name: "DWG", start: /^AC10\d\d/, extensions: ["dwg"] },
  {
    name: "JSON",
    start: /^(?:\xef\xbb\xbf)?\s*[[{]/,
    extensions: ["json", "geojson"],
    isVague: true,
  },
  { name: "DBF", start: /^[\x02\x03\x30-\x32\x83\x8b\xf5]/, extensions: ["dbf"], isVague: true },
];
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: signatures of bytes.

/** Plain text: it begins like no kind above, and like no page. */
export const textEndings: ReadonlySet<string> = new Set(words("txt csv tsv"));

/** Kinds of older office systems whose beginning varies: it has to be none of another kind. */
export const opaqueEndings: ReadonlySet<string> = new Set(words("ceb cebx"));

/** Every extension that is published. */
export const publishedEndings: ReadonlySet<string> = new Set([
  ...kinds.flatMap(({ extensions }) => extensions),
  ...textEndings,
  ...opaqueEndings,
]);
