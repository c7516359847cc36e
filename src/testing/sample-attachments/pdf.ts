/** Points; A4 with the margins of an official paper (GB/T 9704-2012). */
const page = { width: 595, height: 842, left: 79, top: 737, leading: 26 };

/**
 * A one-page PDF of a centred title and lines of text. The font is one of those every PDF reader keeps for
 * Chinese (STSong-Light, Adobe-GB1), so no font file has to be embedded.
 * @throws RangeError when a line has a character outside the basic plane, or the lines do not fit the page
 */
export function pdf(title: string, lines: string[]): Uint8Array {
  if (page.top - (lines.length + 2) * page.leading < 60) throw new RangeError("too many lines");
  const titleSize = 20;
  const titleLeft = (page.width - title.length * titleSize) / 2;
  const shown = [
    text(title, titleSize, titleLeft, page.top),
    ...lines.map((line, index) => text(line, 12, page.left, page.top - (index + 2) * page.leading)),
  ].join("\n");
  return withCrossReferences([
    "<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 7 0 R /DW 1000 >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  ]);
}

function text(line: string, size: number, left: number, bottom: number): string {
  return `BT /F1 ${size} Tf ${left} ${bottom} Td <${hex(line)}> Tj ET`;
}

/** UCS-2, big-endian, as the encoding UniGB-UCS2-H reads it. */
function hex(line: string): string {
  if (/[\ud800-\udfff]/.test(line)) throw new RangeError(`outside the basic plane: ${line}`);
  return Array.from(line, (character) =>
    character.charCodeAt(0).toString(16).padStart(4, "0"),
  ).join("");
}

function withCrossReferences(objects: string[]): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
