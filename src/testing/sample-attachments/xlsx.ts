import { xml, zipOfTexts } from "./zip.ts";

/** A cell is a text or a number; numbers stay numbers for whoever opens the table. */
export type Row = (string | number)[];

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org";
const relationships = `${office}/officeDocument/2006/relationships`;
const sheets = `${office}/spreadsheetml/2006/main`;

/** An Excel workbook of one sheet: the smallest set of parts that spreadsheet programs open. */
export function xlsx(sheetName: string, rows: Row[]): Uint8Array {
  return zipOfTexts({
    "[Content_Types].xml": `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${sheets}" xmlns:r="${relationships}"><sheets><sheet name="${xml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${sheets}"><sheetFormatPr defaultRowHeight="16"/><cols><col min="1" max="12" width="20" customWidth="1"/></cols><sheetData>${rows.map(row).join("")}</sheetData></worksheet>`,
  });
}

function row(cells: Row): string {
  return `<row>${cells.map(cell).join("")}</row>`;
}

function cell(value: string | number): string {
  if (typeof value === "number") return `<c><v>${value}</v></c>`;
  return `<c t="inlineStr"><is><t>${xml(value)}</t></is></c>`;
}
