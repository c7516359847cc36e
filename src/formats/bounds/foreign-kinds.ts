import { Refusal } from "./refusal.ts";

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

/** Kinds that people do try to import and that are not read, each with what to do. */
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

/**
 * Refuses a file that begins like one of a kind that is not read.
 * @param start its first bytes as Latin 1
 * @throws {Refusal} `wrong-kind`, naming what it is
 */
export function refuseForeign(start: string): void {
  const kind = foreignKinds.find(({ signature }) => signature.test(start));
  if (kind) throw new Refusal("wrong-kind", kind.refusal);
}

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
 * Refuses a packed file of a kind that is not read, naming what it is by a part that it has.
 * @throws {Refusal} `wrong-kind`
 */
export function refusePacked(names: readonly string[]): never {
  const kind = packedKinds.find(({ part }) => names.some((name) => name.startsWith(part)));
  throw new Refusal("wrong-kind", kind?.refusal ?? anArchive);
}
