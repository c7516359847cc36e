import { simplified } from "../characters/folding/simplified.ts";

/** 发文字号: `宁发〔2017〕10号`, or that of an order or announcement: `粤府令第93号`, `公告2018年第5号`. */
export interface DocumentNumber {
  kind: "document" | "order";
  /** 机关代字: what stands before year or serial; may be empty (`第289号`). */
  code: string;
  /** Null for orders, which are counted on over the years. */
  year: number | null;
  serial: number;
}

const yearForm = "(?<year>(?:19|20)\\d\\d)";
const document = new RegExp(`^(?<code>[^〔〕\\d]*)〔${yearForm}〕第?(?<serial>\\d+)号$`);
const order = new RegExp(`^(?<code>[^〔〕\\d]*?)(?:${yearForm}年)?第?(?<serial>\\d{1,4})号$`);

/**
 * Takes a document number apart, whatever its brackets and blanks (GB/T 9704-2012, 7.2.5).
 * Null when it has none of the forms; see `isRuinedDocumentNumber` for those that had one once.
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const plain = fold(text);
  const kind = plain.includes("〔") ? "document" : "order";
  const parts = (kind === "document" ? document : order).exec(plain)?.groups;
  if (!parts) return null;
  return {
    kind,
    code: parts.code ?? "",
    year: parts.year === undefined ? null : Number(parts.year),
    serial: Number(parts.serial),
  };
}

/** Writes the number in its standard form: six-corner brackets, full year, no leading zero. */
export function formatDocumentNumber({ kind, code, year, serial }: DocumentNumber): string {
  if (kind === "document") return `${code}〔${year}〕${serial}号`;
  return `${code}${year === null ? "" : `${year}年`}第${serial}号`;
}

/**
 * Whether the text is the wreck of a document number (`宁发〔201618〕`, `宁发〔2016 18号`,
 * `宁发201618号`). Its year and serial can only be guessed, so it is reported instead.
 */
export function isRuinedDocumentNumber(text: string): boolean {
  if (canonical.test(text) || parseDocumentNumber(text)) return false;
  const plain = fold(text);
  return /[〔〕]\d|\d[〔〕]|〔〕/.test(plain) || /^\D+\d{5,}号$/.test(plain);
}

/**
 * The key under which a number is looked up: brackets, blanks, 號, 第 and leading zeros do not
 * tell two numbers apart. Text without the form is folded only.
 */
export function documentNumberKey(text: string): string {
  if (canonical.test(text) && isSimplified(text.slice(0, text.indexOf("〔")))) return text;
  const number = parseDocumentNumber(text);
  return number ? formatDocumentNumber(number) : fold(text);
}

/** Most numbers are written as their key, and a portal has tens of thousands of them. */
const canonical = /^[\u4e00-\u9fff]*〔(?:19|20)\d\d〕[1-9]\d*号$/;

/** Codes of numbers, of which a portal has few, and whether they are simplified. */
const codes = new Map<string, boolean>();
const mostCodes = 10_000;

function isSimplified(code: string): boolean {
  let isSo = codes.get(code);
  if (isSo === undefined) {
    isSo = Array.from(code, simplified).join("") === code;
    if (codes.size < mostCodes) codes.set(code, isSo);
  }
  return isSo;
}

function fold(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[[【({〖［]/gu, "〔")
    .replace(/[\]】)}〗］]/gu, "〕");
  return Array.from(plain, simplified).join("");
}
