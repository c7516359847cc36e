import { readXml } from "../archive/read-xml.ts";

export interface CellText {
  /** `B3`. */
  cell: string;
  text: string;
}

/**
 * The cells of a sheet that hold anything, numbers as digits: Excel keeps a telephone number as a number.
 * @param strings the workbook's shared strings
 * @throws {Refusal}
 */
export function readCells(sheet: Uint8Array, strings: readonly string[]): CellText[] {
  const cells: CellText[] = [];
  let row = 0;
  let column = 0;
  let cell = "";
  let type = "";
  let text = "";
  let isValue = false;
  readXml(sheet, "Excel", {
    open({ name, attributes }) {
      isValue = name === "v" || name === "t";
      if (name === "row") {
        row = Number(attributes.r ?? row + 1);
        column = 0;
      }
      if (name !== "c") return;
      column += 1;
      // Programs other than Excel leave the names out; then cells stand side by side.
      cell = attributes.r ?? `${columnName(column)}${row}`;
      type = attributes.t ?? "n";
      text = "";
    },
    text(part) {
      if (isValue) text += part;
    },
    close(name) {
      isValue = false;
      if (name !== "c") return;
      const shown = shownText(type, text, strings);
      if (shown.trim() !== "") cells.push({ cell, text: shown });
    },
  });
  return cells;
}

/** `A`, …, `Z`, `AA`. */
function columnName(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? columnName(Math.floor((number - 1) / 26)) + letter : letter;
}

function shownText(type: string, text: string, strings: readonly string[]): string {
  if (type === "s") return strings[Number(text)] ?? "";
  // 1.3800138E10 is how some programs write 13800138000.
  if (type === "n" && /e/i.test(text)) {
    const number = Number(text);
    return Number.isSafeInteger(number) ? String(number) : text;
  }
  return text;
}
