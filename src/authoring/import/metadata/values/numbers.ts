import { compact } from "../../../../characters/folding/compact.ts";
import { parseDocumentNumber } from "../../../../identifiers/document-number.ts";
import { isIndexNumber } from "../../../../identifiers/index-number.ts";

const bracketedYear = /[[［(（【〔〖{｛﹝〈<＜]((?:19|20)\d\d)[\]］)）】〕〗}｝﹞〉>＞]/u;

/**
 * Writes a document number with six-corner brackets, half-width digits and no blanks inside; its characters stay as
 * they are (國辦發 stays Traditional, 第 stays), and so does a ruined number.
 */
export function canonicalDocumentNumber(written: string): string {
  return written
    .replace(/[０-９]/gu, (digit) => digit.normalize("NFKC"))
    .replace(/\s+/gu, "")
    .replace(bracketedYear, "〔$1〕");
}

/** Whether a text is nothing but a document number that is of a year or of an order: `禾政发〔2023〕12号`. */
export function isDocumentNumberAlone(text: string): boolean {
  const plain = text.trim().replace(/^[（(](.*[号號])[)）]$/u, "$1");
  if (plain.length > 40 || /[，。；、《》:：]/u.test(plain)) return false;
  const number = parseDocumentNumber(plain);
  if (!number) return false;
  if (number.kind === "document") return /^[\p{Script=Han}A-Za-z]{2,}/u.test(number.code);
  return /(?:令|公告|通告|公报)$/u.test(number.code);
}

/** Whether a text is nothing but the serial of an order, whose name stands above it: `第3号`. */
export function isSerialAlone(text: string): boolean {
  return /^第\d{1,4}号$/u.test(compact(text));
}

/** Writes an index number with half-width signs and without blanks. */
export function canonicalIndexNumber(written: string): string {
  const plain = written
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[—–－―]+/gu, "-");
  return isIndexNumber(plain) ? plain : written.trim();
}
