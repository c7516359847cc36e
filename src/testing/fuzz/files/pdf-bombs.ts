import { deflateSync } from "node:zlib";
import type { Bomb } from "./bombs.ts";

const font =
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>";
const descendant =
  "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /DW 1000 >>";
const word = "BT /F 12 Tf 100 700 Td <901a77e5> Tj ET\n";

/** PDF files. */
export const pdfBombs: readonly Bomb[] = [
  pdf("pages", 10_000, (n) => file(Array(n).fill(word))),
  pdf("pages of one content", 3000, (n) =>
    document([flate(word.repeat(20_000))], Array(n).fill("5 0 R")),
  ),
  pdf("pages within each other", 100_000, (n) =>
    raw([
      "<< /Type /Catalog /Pages 2 0 R >>",
      ...numbered(n, (at) => `<< /Type /Pages /Kids [${at + 3} 0 R] /Count 1 >>`),
    ]),
  ),
  pdf("pages that hold themselves", 1, () =>
    raw(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]),
  ),
  pdf("a number of pages", 1, () =>
    raw(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 999999999 >>"]),
  ),
  pdf("blanks that were packed", 500_000_000, (n) =>
    document([flate(Buffer.alloc(n, " "))], ["5 0 R"]),
  ),
  pdf("zeros that were packed", 500_000_000, (n) => document([flate(Buffer.alloc(n))], ["5 0 R"])),
  pdf("packed twice", 500_000_000, (n) => document([flateTwice(Buffer.alloc(n, " "))], ["5 0 R"])),
  pdf("packed after an empty object", 500_000_000, (n) =>
    document([flate(Buffer.alloc(n, " "), "/A << >> /B [ << >> ]")], ["5 0 R"]),
  ),
  pdf("a picture that is the text", 500_000_000, (n) =>
    document([flate(Buffer.alloc(n, " "), "/Subtype /Image")], ["5 0 R"]),
  ),
  pdf("a length that is a lie", 500_000_000, (n) =>
    document([flate(Buffer.alloc(n, " ")).replace(/\/Length \d+/, "/Length 1")], ["5 0 R"]),
  ),
  pdf("hexadecimal, packed", 200_000_000, (n) =>
    document(
      [`<< /Filter [/FlateDecode /ASCIIHexDecode] ${packed(Buffer.alloc(n, "20"))}`],
      ["5 0 R"],
    ),
  ),
  pdf("runs of a length", 60_000_000, (n) =>
    document(
      [`<< /Filter /RunLengthDecode ${streamOf(Buffer.alloc(n / 64, Buffer.from([129, 32])))}`],
      ["5 0 R"],
    ),
  ),
  pdf("objects that were packed", 200_000_000, (n) =>
    raw([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [] /Count 0 >>",
      `<< /Type /ObjStm /N 1 /First 10 /Filter /FlateDecode ${packed(Buffer.alloc(n, "0 "))}`,
    ]),
  ),
  pdf("texts", 1_000_000, (n) =>
    document([flate(`BT /F 12 Tf ${"1 0 Td <901a> Tj ".repeat(n)} ET`)], ["5 0 R"]),
  ),
  pdf("texts far from each other", 200_000, (n) =>
    document(
      [flate(`BT /F 12 Tf ${"500 0 Td <901a> Tj -500 -1 Td <901a> Tj ".repeat(n / 2)} ET`)],
      ["5 0 R"],
    ),
  ),
  pdf("one text", 5_000_000, (n) =>
    document([flate(`BT /F 12 Tf <${"901a".repeat(n)}> Tj ET`)], ["5 0 R"]),
  ),
  pdf("signs without a text", 20_000_000, (n) =>
    document([flate("q Q ".repeat(n / 4))], ["5 0 R"]),
  ),
  pdf("states kept", 5_000_000, (n) => document([flate("q ".repeat(n / 2))], ["5 0 R"])),
  pdf("nested arrays", 200_000, (n) => document([flate(`${"[".repeat(n)} TJ`)], ["5 0 R"])),
  pdf("nested dictionaries", 200_000, (n) =>
    document([`<< /A ${"<< /A ".repeat(n)}`, flate(word)], ["6 0 R"]),
  ),
  pdf("forms in forms", 20, (n) => forms(n, "")),
  pdf("forms in forms with a text", 20, (n) => forms(n, word)),
  pdf("a form in itself", 1, () =>
    document([form("/X 5 0 R", "/X Do /X Do")], ["5 0 R"], "/XObject << /X 5 0 R >>"),
  ),
  pdf("fonts", 20_000, (n) =>
    document(
      [flate(numbered(n, (at) => `BT /F${at} 12 Tf <901a> Tj ET`).join("\n"))],
      ["5 0 R"],
      "",
      numbered(n, (at) => `/F${at} 3 0 R`).join(" "),
    ),
  ),
  pdf("characters of a map", 60_000, (n) =>
    withMap(
      numbered(n, (at) => `1 beginbfrange <0000> <ffff> <${hex(at)}> endbfrange`)
        .slice(0, 300)
        .join("\n"),
    ),
  ),
  pdf("a range of a map", 1, () =>
    withMap(
      "1 begincidrange <00000000> <ffffffff> 0 endcidrange 1 beginbfrange <00000000> <ffffffff> <0000> endbfrange",
    ),
  ),
  pdf("a word of a map", 1_000_000, (n) =>
    withMap(`1 beginbfchar <901a> <${"901a".repeat(n)}> endbfchar`),
  ),
  pdf("widths", 1, () =>
    raw(objectsWith(descendant.replace("/DW 1000", "/DW 1000 /W [0 4294967295 500]"))),
  ),
  pdf("marks of cross references", 100_000, (n) =>
    Buffer.from(`%PDF-1.4\n${"startxref\n0\n%%EOF\n".repeat(n)}`),
  ),
  pdf("broken objects", 200_000, (n) =>
    Buffer.from(`%PDF-1.4\n${numbered(n, (at) => `${at} 0 obj\n`).join("")}`),
  ),
  pdf("references in a ring", 1, () =>
    Buffer.from(
      "%PDF-1.5\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF",
    ),
  ),
  pdf("a size of cross references", 1, () =>
    Buffer.from(
      "%PDF-1.5\nxref\n0 999999999\n0000000000 65535 f \ntrailer\n<< /Size 999999999 /Root 1 0 R >>\nstartxref\n9\n%%EOF",
    ),
  ),
  pdf("a large page", 1, () => file([word.repeat(3)], "[0 0 1e300 1e300]")),
  pdf("texts at odd places", 1, () => file([word.replace("100 700", "1e300 -1e300").repeat(2000)])),
];

function numbered(count: number, write: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => write(at));
}

function hex(number: number): string {
  return (number % 65_536).toString(16).padStart(4, "0");
}

function streamOf(bytes: Uint8Array): string {
  const data = Buffer.from(bytes).toString("latin1");
  return `/Length ${data.length} >>\nstream\n${data}\nendstream`;
}

function packed(content: Uint8Array): string {
  return streamOf(deflateSync(content, { level: 9 }));
}

function flate(content: string | Uint8Array, more = ""): string {
  return `<< ${more} /Filter /FlateDecode ${packed(Buffer.from(content))}`;
}

function flateTwice(content: Uint8Array): string {
  return `<< /Filter [/FlateDecode /FlateDecode] ${packed(deflateSync(content, { level: 9 }))}`;
}

function form(resources: string, content: string): string {
  return `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 3 0 R >> /XObject << ${resources} >> >> ${streamOf(Buffer.from(content))}`;
}

/** Forms that each show the next one twice, and the last of them a text. */
function forms(count: number, text: string): Uint8Array {
  const all = numbered(count, (at) =>
    at === count - 1 ? form("", text) : form(`/X ${at + 6} 0 R /Y ${at + 6} 0 R`, "/X Do /Y Do"),
  );
  return document([...all, flate("/X Do")], [`${count + 5} 0 R`], "/XObject << /X 5 0 R >>");
}

function withMap(map: string): Uint8Array {
  const cmap = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n${map}\nendcmap`;
  const objects = objectsWith(descendant, [flate(word), flate(cmap)]);
  objects[2] = font.replace(">>", "/ToUnicode 6 0 R >>");
  return raw(objects);
}

function objectsWith(fontOfCharacters: string, more: string[] = [flate(word)]): string[] {
  return [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${more.length + 5} 0 R] /Count 1 >>`,
    font,
    fontOfCharacters,
    ...more,
    page("5 0 R"),
  ];
}

function page(contents: string, box = "[0 0 595 842]", resources = "", fonts = "/F 3 0 R"): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents ${contents} /Resources << /Font << ${fonts} >> ${resources} >> >>`;
}

/** A file of objects, numbered from 5, and pages that show some of them. */
function document(
  objects: string[],
  contents: string[],
  resources = "",
  fonts = "/F 3 0 R",
  box?: string,
): Uint8Array {
  const first = objects.length + 5;
  const kids = contents.map((_, at) => `${first + at} 0 R`).join(" ");
  const pages = contents.map((one) => page(one, box, resources, fonts));
  return raw([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    font,
    descendant,
    ...objects,
    ...pages,
  ]);
}

function file(contents: string[], box?: string): Uint8Array {
  return document(
    contents.map((one) => flate(one)),
    contents.map((_, at) => `${at + 5} 0 R`),
    "",
    undefined,
    box,
  );
}

function raw(objects: string[]): Uint8Array {
  let length = 9;
  const written = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`);
  const places = written.map((one) => {
    const place = length;
    length += one.length;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.from(`%PDF-1.5\n${written.join("")}${table}${end}`, "latin1");
}

function pdf(name: string, whole: number, make: Bomb["make"]): Bomb {
  return { name: `PDF: ${name}`, file: "文.pdf", whole, make };
}
