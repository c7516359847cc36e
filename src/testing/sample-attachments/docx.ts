import { xml, zipOfTexts } from "./zip.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org";
const words = `${office}/wordprocessingml/2006/main`;

/** A form in Word: a centred title, a ruled table of label and blank, and notes below. */
export function docxForm(title: string, labels: string[], notes: string[]): Uint8Array {
  const body = `${heading(title)}${table(labels)}${notes.map(paragraph).join("")}`;
  return zipOfTexts({
    "[Content_Types].xml": `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${head}<w:document xmlns:w="${words}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  });
}

function heading(text: string): string {
  return `<w:p><w:pPr><w:spacing w:after="240"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="36"/></w:rPr><w:t>${xml(text)}</w:t></w:r></w:p>`;
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>${xml(text)}</w:t></w:r></w:p>`;
}

function table(labels: string[]): string {
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="6"/>`).join("");
  const rows = labels.map(
    (label) =>
      `<w:tr><w:trPr><w:trHeight w:val="560"/></w:trPr>${cell(label, 2800)}${cell("", 6000)}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="8800" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="2800"/><w:gridCol w:w="6000"/></w:tblGrid>${rows.join("")}</w:tbl>`;
}

function cell(text: string, width: number): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
}
