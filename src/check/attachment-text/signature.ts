interface Signature {
  name: string;
  /** How its first bytes read as Latin 1; several ways are possible. */
  starts: readonly string[];
  /** Extensions of files that begin so. */
  extensions: readonly string[];
}

const zipped = "docx docm dotx xlsx xlsm pptx zip ofd odt ods odp wps et dps jar".split(" ");

/** Kinds of file that tell what they are by their first bytes. */
const signatures: readonly Signature[] = [
  { name: "PDF", starts: ["%PDF-"], extensions: ["pdf", "ai"] },
  { name: "ZIP", starts: ["PK\x03\x04", "PK\x05\x06"], extensions: zipped },
  {
    name: "OLE（DOC、XLS、PPT）",
    starts: ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
    extensions: "doc dot xls xlt ppt wps wpt et ett dps msg vsd mpp".split(" "),
  },
  { name: "RTF", starts: ["{\\rtf"], extensions: ["rtf", "doc"] },
  { name: "PNG", starts: ["\x89PNG\r\n"], extensions: ["png", "apng"] },
  { name: "JPEG", starts: ["\xff\xd8\xff"], extensions: ["jpg", "jpeg", "jpe", "jfif"] },
  { name: "GIF", starts: ["GIF87a", "GIF89a"], extensions: ["gif"] },
  { name: "WebP", starts: ["RIFF"], extensions: ["webp", "wav", "avi"] },
  { name: "TIFF", starts: ["II*\0", "MM\0*"], extensions: ["tif", "tiff"] },
  { name: "RAR", starts: ["Rar!\x1a\x07"], extensions: ["rar"] },
  { name: "7z", starts: ["7z\xbc\xaf\x27\x1c"], extensions: ["7z"] },
  { name: "EXE", starts: ["MZ\x90\0"], extensions: ["exe", "dll"] },
  {
    name: "HTML",
    starts: ["<!doctype html", "<html", "<head", "<body", "<script"],
    extensions: ["html", "htm", "xhtml", "shtml"],
  },
];

const texts = new Set(["csv", "txt"]);
/** Extensions of which the first bytes are known. */
const known = new Set(signatures.flatMap(({ extensions }) => extensions));

/** Bytes that are enough to tell. */
export const SIGNATURE_BYTES = 1024;

/**
 * What a file is, where its first bytes are not those of its extension; null where they are, or where the extension
 * says nothing of them.
 * @param extension in lower case, without the dot
 */
export function wrongTypeOf(extension: string, head: Uint8Array): string | null {
  if (!known.has(extension) && !texts.has(extension)) return null;
  const fitting = signatures.filter(({ starts }) => beginsWithOneOf(head, starts));
  if (fitting.some(({ extensions }) => extensions.includes(extension))) return null;
  if (fitting[0]) return fitting[0].name;
  if (texts.has(extension)) return null;
  return head.length === 0 ? "空文件" : "不认识的内容";
}

/** Blanks and a byte order mark before a page, and what mail programs put before a PDF, do not count. */
function beginsWithOneOf(head: Uint8Array, starts: readonly string[]): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("latin1");
  const plain = text.replace(/^(?:\xef\xbb\xbf)?\s+/, "").toLowerCase();
  return starts.some(
    (start) =>
      text.startsWith(start) ||
      (start.startsWith("<") && plain.startsWith(start)) ||
      (start === "%PDF-" && text.includes(start)),
  );
}
