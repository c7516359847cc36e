import { Refusal } from "./refusal.ts";

/** What a file is by its content. */
export type Kind = "docx" | "pdf" | "html" | "text";

export const kindNames: Record<Kind, string> = {
  docx: "Word",
  pdf: "PDF",
  html: "HTML",
  text: "TXT",
};

const extensions: Record<string, Kind> = {
  docx: "docx",
  pdf: "pdf",
  htm: "html",
  html: "html",
  xhtml: "html",
  shtml: "html",
  txt: "text",
  md: "text",
};

/** The kind a file name promises; null where it promises none. */
export function kindOfName(name: string): Kind | null {
  return extensions[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ""] ?? null;
}

/**
 * Tells packed and binary kinds by the first bytes, whatever the extension; null: it may be text.
 * @throws {Refusal} `empty`, or `wrong-kind` naming what it is
 */
export function kindOfBytes(bytes: Uint8Array): "zip" | "pdf" | null {
  if (bytes.length === 0) throw new Refusal("empty");
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  const start = head.toString("latin1");
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) return "zip";
  if (start.includes("%PDF-")) return "pdf";
  for (const { signature, refusal } of foreignKinds) {
    if (signature.test(start)) throw new Refusal("wrong-kind", refusal);
  }
  return null;
}

const asDocx = {
  cure: "用 Word 或 WPS 打开，另存为 .docx 再导入。",
  cureEn: "Open it in Word or WPS and save it as .docx.",
};

const asHtml = {
  cure: "用浏览器打开，另存为“网页，全部”或纯文本再导入。",
  cureEn: "Open it in a browser and save it as a complete web page or as text.",
};

const asText = {
  cure: "把其中的文字另存为纯文本再导入；原件作为附件公开。",
  cureEn: "Save its text as plain text and import that; publish the original as an attachment.",
};

const anArchive = {
  found: "压缩包",
  foundEn: "an archive",
  cure: "解压后导入其中的文件。",
  cureEn: "Unpack it and import the files in it.",
};

/** Kinds that people do try to import, each with what to do. */
const foreignKinds = [
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a signature of bytes.
    signature: /^\xd0\xcf\x11\xe0/,
    refusal: {
      found: "旧版或加密的 Office 文件",
      foundEn: "an old or encrypted Office file",
      ...asDocx,
    },
  },
  {
    signature: /^\{\\rtf/,
    refusal: { found: "RTF 文件", foundEn: "an RTF file", ...asDocx },
  },
  {
    signature: /^(?:\s*From:|MIME-Version:)[\s\S]*multipart\/related/i,
    refusal: { found: "单个文件的网页（MHT）", foundEn: "a web archive (MHT)", ...asHtml },
  },
  {
    signature: /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*)/s,
    refusal: { found: "图片", foundEn: "a picture", ...asText },
  },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a signature of bytes.
    signature: /^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/,
    refusal: anArchive,
  },
];

const packedKinds = [
  {
    part: "xl/",
    refusal: { found: "电子表格（Excel）", foundEn: "a spreadsheet (Excel)", ...asText },
  },
  {
    part: "ppt/",
    refusal: { found: "演示文稿（PowerPoint）", foundEn: "a presentation (PowerPoint)", ...asText },
  },
  { part: "OFD.xml", refusal: { found: "OFD 版式文件", foundEn: "an OFD file", ...asText } },
];

/**
 * Refuses a packed file that is not Word, naming what it is by a part that it has.
 * @throws {Refusal} `wrong-kind`
 */
export function refusePacked(names: readonly string[]): never {
  const kind = packedKinds.find(({ part }) => names.some((name) => name.startsWith(part)));
  throw new Refusal("wrong-kind", kind?.refusal ?? anArchive);
}

const beginning =
  /^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|!--|(?:html|head|body|meta|title|link|style|script|div|p|table|center|font|span|h[1-6]|ul|ol|br)\b)/i;

/** Whether a text is HTML: it begins like a page, or has the tags of one. */
export function isHtml(text: string): boolean {
  if (beginning.test(text.slice(0, 4096).trimStart())) return true;
  const tags = text.slice(0, 200_000).match(/<\/(?:p|div|td|span|a|li|h[1-6]|body|html)\s*>/gi);
  return (tags?.length ?? 0) >= 3;
}
