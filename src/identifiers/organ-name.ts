import { compact } from "../characters/folding/compact.ts";

const ending =
  /(?:政府|委员会|委|办公厅|办公室|政府办|厅|局|部|院|处|署|行署|公署|会|党组|中心|街道|办事处|镇|乡|大队|支队|总队|队|站|所|社|公司|银行|指挥部|领导小组|组|团|馆|校|学|法院|检察院)(?:[（(][^（()）]*[)）])?$/u;

/** Whether a text reads as the name of an organ, as it signs: short, without signs of a sentence. */
export function isOrganName(text: string): boolean {
  const plain = compact(text);
  if (plain.length < 3 || plain.length > 40) return false;
  return /^[\p{Script=Han}()（）·]+$/u.test(plain) && ending.test(plain) && !/关于|的/u.test(plain);
}

/** The organs of a value or signature: parted by 、 or other signs, or by blanks when each part is an organ. */
export function organsOf(text: string): string[] {
  const organs = text.split(/[、,，;；|\n]+/u).flatMap((part) => {
    const words = part.trim().split(/\s+/u);
    return words.every(isOrganName) ? words : [joinSpread(part.trim())];
  });
  return [...new Set(organs.filter(Boolean))];
}

/** Takes the blanks out of letters that were spread (`通  知`), and makes every other run of blanks one. */
export function joinSpread(text: string): string {
  const single =
    "(?<![\\p{Script=Han}])(\\p{Script=Han})(?:\\s+(?=\\p{Script=Han}(?!\\p{Script=Han})))";
  return text.replace(new RegExp(single, "gu"), "$1").replace(/\s+/gu, " ").trim();
}
