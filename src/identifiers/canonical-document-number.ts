import { documentNumberKey, parseDocumentNumber } from "./document-number.ts";

/**
 * A document number in the form of GB/T 9704-2012, 7.2.5: six-corner brackets, no blanks, no 第, no leading zero.
 * The organ's code keeps its characters. Null for orders, which have other forms, and for what is no number.
 */
export function canonicalDocumentNumber(text: string): string | null {
  if (parseDocumentNumber(text)?.kind !== "document") return null;
  const canonical = text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[[({【〖]/gu, "〔")
    .replace(/[\])}】〗]/gu, "〕")
    .replace(/〕第?0*(?=\d)/u, "〕")
    .replace(/號$/u, "号");
  return documentNumberKey(canonical) === documentNumberKey(text) ? canonical : null;
}
